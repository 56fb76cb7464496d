/**
 * A report as figures and words in rows, and the forms in which people get it: JSON, PDF, XLSX and
 * plain text. Start at {@link id.gerai.server.report.table.Report}.
 */
package id.gerai.server.report.table;
