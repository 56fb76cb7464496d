/**
 * Many cooperatives side by side: overseers of an office outside, which cooperatives they were
 * given to look at, and those cooperatives' figures taken together. Read from the checkpoints of
 * locked months and never from entries, so that two thousand cooperatives take a second; who has
 * not locked a month is listed instead of counted. Start at {@link
 * id.gerai.server.oversight.ConsolidationService}.
 */
package id.gerai.server.oversight;
