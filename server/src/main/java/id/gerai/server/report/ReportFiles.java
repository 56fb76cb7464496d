package id.gerai.server.report;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.cooperative.Cooperative;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.ReportPdf;
import id.gerai.server.report.table.ReportXlsx;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Reports as files, under the cooperative's name. */
@Singleton
class ReportFiles {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final DateTimeFormatter MADE_AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final CooperativeService cooperatives;
    private final Clock clock;

    ReportFiles(CooperativeService cooperatives, Clock clock) {
        this.cooperatives = cooperatives;
        this.clock = clock;
    }

    byte[] pdf(OfficeUser by, Report report) {
        Cooperative cooperative = cooperatives.get(by.cooperative());
        LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneId.of(cooperative.timeZone())));
        return ReportPdf.of(
                report,
                cooperative.name(),
                Texts.get("report.foot", now.format(MADE_AT), by.name()),
                List.of(
                        Texts.get("report.chair", cooperative.chairName()),
                        Texts.get("report.treasurer", cooperative.treasurerName())));
    }

    byte[] xlsx(OfficeUser by, Report report) {
        return ReportXlsx.of(report, cooperatives.get(by.cooperative()).name());
    }
}
