package id.gerai.terminal.receipt;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.Slip.Emphasis;
import id.gerai.terminal.device.Slip.Part;
import id.gerai.terminal.device.Slip.Text;
import id.gerai.terminal.journal.PrintQueue.Job;
import id.gerai.terminal.text.Texts;

import java.util.ArrayList;
import java.util.List;

/** Marks a receipt that is not the first of its kind to come out of the printer. */
final class Copies {
    private Copies() {}

    /** The slip of a job, with its marks above and below so that none can be torn off unseen. */
    static Slip marked(Job job) {
        List<String> marks = new ArrayList<>();
        if (job.copy() > 0) {
            marks.add(Texts.of("receipt.copy", job.copy()));
        }
        if (job.reprint() > 0) {
            marks.add(Texts.of("receipt.reprint", job.reprint()));
        }
        if (marks.isEmpty()) {
            return job.slip();
        }
        int width = job.slip().lines().stream().mapToInt(String::length).max().orElse(0);
        List<Part> parts = new ArrayList<>();
        marks.forEach(mark -> parts.add(centred(mark, width)));
        parts.addAll(job.slip().parts());
        marks.forEach(mark -> parts.add(centred(mark, width)));
        return new Slip(parts);
    }

    private static Part centred(String mark, int width) {
        return new Text(
                " ".repeat(Math.max(0, (width - mark.length()) / 2)) + mark, Emphasis.NORMAL);
    }
}
