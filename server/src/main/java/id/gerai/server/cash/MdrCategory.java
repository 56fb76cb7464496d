package id.gerai.server.cash;

/** How a QRIS provider ranks a merchant by its turnover (Bank Indonesia). Stored by name. */
public enum MdrCategory {
    /** Usaha mikro. */
    UMI,
    /** Usaha kecil. */
    UKE,
    /** Usaha menengah. */
    UME,
    /** Usaha besar. */
    UBE
}
