/**
 * What the office reads about its outlets; one sub-package a report, each with its figures, its SQL
 * and its page. Start at {@link id.gerai.server.report.daily}.
 */
package id.gerai.server.report;
