/**
 * The body of a push or the frame of a file, cut into lines and each read for itself: as an event,
 * or as bytes of which at least the place in the till's chain may be told. Nothing here touches the
 * database. Start at {@link id.gerai.server.intake.line.LineReader}.
 */
package id.gerai.server.intake.line;
