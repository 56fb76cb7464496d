package id.gerai.server.report;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.cooperative.Cooperative;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.ReportPdf;
import id.gerai.server.report.table.ReportXlsx;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Reports as files, under the cooperative's name. */
@Singleton
public class ReportFiles {
    /** The media type of spreadsheets. */
    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final DateTimeFormatter MADE_AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);

    private final CooperativeService cooperatives;
    private final Clock clock;

    ReportFiles(CooperativeService cooperatives, Clock clock) {
        this.cooperatives = cooperatives;
        this.clock = clock;
    }

    /**
     * A report in the form that was asked for.
     *
     * @param format {@code json}, {@code pdf} or {@code xlsx}
     * @throws RefusedException if there is no such form
     */
    public HttpResponse<?> answer(OfficeUser by, Report report, String format) {
        return switch (format) {
            case "json" ->
                    HttpResponse.ok(ReportView.of(report))
                            .contentType(MediaType.APPLICATION_JSON_TYPE);
            case "pdf" -> file(pdf(by, report), MediaType.APPLICATION_PDF, report, "pdf");
            case "xlsx" -> file(xlsx(by, report), XLSX, report, "xlsx");
            default ->
                    throw RefusedException.because(BookReportRefusal.FORMAT_UNKNOWN, format)
                            .at("format");
        };
    }

    private static HttpResponse<byte[]> file(
            byte[] bytes, String type, Report report, String ending) {
        return HttpResponse.ok(bytes)
                .contentType(MediaType.of(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(report.name(), ending));
    }

    private byte[] pdf(OfficeUser by, Report report) {
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

    private byte[] xlsx(OfficeUser by, Report report) {
        return ReportXlsx.of(report, cooperatives.get(by.cooperative()).name());
    }
}
