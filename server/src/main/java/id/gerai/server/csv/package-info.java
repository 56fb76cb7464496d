/**
 * Strict reading of CSV files from outside: limits on size, UTF-8 only, the columns named in the
 * first line, every fault told with its line and column. A file is used whole or not at all. Start
 * at {@link id.gerai.server.csv.CsvFile}.
 */
package id.gerai.server.csv;
