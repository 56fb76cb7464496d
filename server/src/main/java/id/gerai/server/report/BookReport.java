package id.gerai.server.report;

import id.gerai.server.report.table.Report;

/** A report on the books. A new one is a bean; its address and role follow from here. */
public interface BookReport {
    /** The last part of its address, such as {@code trial-balance}. */
    String name();

    /**
     * Its figures as they stand now.
     *
     * @throws id.gerai.server.problem.RefusedException if it is not told what it is about
     */
    Report make(ReportRequest request);
}
