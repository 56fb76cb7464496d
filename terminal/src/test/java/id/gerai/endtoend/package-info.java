/**
 * The whole line on the programs as they are installed: till and server are processes of their own,
 * and nothing of their insides is used but the database they leave. Start at {@link
 * id.gerai.endtoend.SaleToStatementIT}.
 */
package id.gerai.endtoend;
