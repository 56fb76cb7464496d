/**
 * The road without a line: what the server has not got goes out on a USB stick, and what the office
 * knows comes in on one. Start at {@link id.gerai.terminal.stick.StickView} for the screen, at
 * {@link id.gerai.terminal.stick.EventParcel} for what is written.
 */
package id.gerai.terminal.stick;
