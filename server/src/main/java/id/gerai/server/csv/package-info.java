/**
 * Files that people hand in: read whole, strictly and with limits, every complaint naming the file,
 * the line and the column, and what to do. Start at {@link id.gerai.server.csv.CsvTable}.
 */
package id.gerai.server.csv;
