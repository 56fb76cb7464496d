/**
 * A whole year of a cooperative as its bookkeeper was told it, lived through by the real server on
 * the days of that year, and compared with books that were kept by hand. Start at {@code
 * CooperativeYearTest} and the resource {@code facts.md}.
 */
package id.gerai.server.year;
