/**
 * What the office sees of its tills: which are at work, when each was heard, what has not arrived,
 * whose clock is off, which have parted from their copy; and where they are let in and shut out.
 * Start at {@link id.gerai.server.tills.TillListService}.
 */
package id.gerai.server.tills;
