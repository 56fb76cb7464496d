/**
 * What the office reads: the day of an outlet in {@link id.gerai.server.report.daily}, and the
 * books. A report on the books is a {@link id.gerai.server.report.BookReport}; {@link
 * id.gerai.server.report.ReportApi} gives each as data, on paper and as a spreadsheet.
 */
package id.gerai.server.report;
