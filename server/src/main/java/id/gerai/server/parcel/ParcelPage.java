package id.gerai.server.parcel;

import id.gerai.server.page.Frame;

import java.util.List;

/** Files that were brought, and what became of them. */
public record ParcelPage(Frame frame, List<File> files) {

    /**
     * One of them in words.
     *
     * @param tone {@code good}, {@code warn} or {@code bad}
     * @param running true while it is read
     */
    public record File(
            String id,
            String title,
            String brought,
            String verdict,
            String tone,
            boolean running,
            List<String> counts,
            List<String> damage,
            List<String> missing) {}

    /** The page of a single file. */
    public record Single(Frame frame, File file) {}
}
