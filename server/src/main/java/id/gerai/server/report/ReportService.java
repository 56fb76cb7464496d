package id.gerai.server.report;

import id.gerai.server.problem.RefusedException;
import id.gerai.server.report.table.Report;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.List;

/** Makes reports by their name, each over one moment of the database. */
@Singleton
public class ReportService {
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final List<BookReport> reports;
    private final ReadOnly readOnly;

    ReportService(List<BookReport> reports, ReadOnly readOnly) {
        this.reports = reports;
        this.readOnly = readOnly;
    }

    /** The names of all reports, in order. */
    public List<String> names() {
        return reports.stream().map(BookReport::name).sorted().toList();
    }

    /**
     * A report.
     *
     * @throws RefusedException if there is none of that name, or it cannot be made of what was
     *     asked
     */
    @Transactional
    public Report make(String name, ReportRequest request) {
        if (request.to().isBefore(request.from())) {
            throw RefusedException.because(BookReportRefusal.PERIOD_TURNED_ROUND).at("to");
        }
        if (request.from().isBefore(EARLIEST) || request.to().isAfter(LATEST)) {
            throw RefusedException.because(BookReportRefusal.PERIOD_OUT_OF_RANGE).at("from");
        }
        readOnly.begin();
        return reports.stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                RefusedException.because(BookReportRefusal.REPORT_UNKNOWN, name)
                                        .at("name"))
                .make(request);
    }
}
