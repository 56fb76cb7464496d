/**
 * The statement of account that every member receives after the annual meeting, as PDF. Start at
 * {@link id.gerai.server.statement.StatementWriter}; what stands on a page is a {@link
 * id.gerai.server.statement.MemberStatement}, and {@code StatementPage} lays it out. Only {@code
 * Canvas} and {@code Typeface} know PDFBox. Lengths are whole tenths of a point.
 */
package id.gerai.server.statement;
