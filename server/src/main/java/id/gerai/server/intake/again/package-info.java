/**
 * Where a manager has the server read lines again that it could not record when they came. What is
 * done with them is for {@link id.gerai.server.intake.ReadingAgain}; start there.
 */
package id.gerai.server.intake.again;
