/**
 * The books: posting journals into their year. Intake posts many at once, the office one act at a
 * time; both come through {@link id.gerai.server.journal.JournalService}, where to start.
 */
package id.gerai.server.journal;
