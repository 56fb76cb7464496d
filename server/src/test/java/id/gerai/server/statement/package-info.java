/**
 * Tests of the printed statements: their text against golden files, their figures, their fonts.
 * Start at {@link id.gerai.server.statement.StatementWriterTest}.
 */
package id.gerai.server.statement;
