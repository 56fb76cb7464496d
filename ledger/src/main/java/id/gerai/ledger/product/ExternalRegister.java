package id.gerai.ledger.product;

/**
 * A register of the state in which a sale must be entered by hand; the cashier is reminded and
 * types the reference it gives. None has a public interface. Stored by name.
 */
public enum ExternalRegister {
    /** Merchant Apps Pangkalan, for LPG of 3 kg. */
    MAP,
    /** For rice of the SPHP programme. */
    KLIK_SPHP,
    /** For subsidised fertiliser. */
    I_PUBERS
}
