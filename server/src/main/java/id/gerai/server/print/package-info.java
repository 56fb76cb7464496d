/**
 * What everything on paper is made with: the typeface, the inks, a page to draw on and QR codes.
 * Start at {@link id.gerai.server.print.Canvas}; a list over many pages is a {@link
 * id.gerai.server.print.PrintedTable}.
 */
package id.gerai.server.print;
