/**
 * Who is to get what a member leaves behind, each with a part of it. Start at {@link
 * id.gerai.server.heir.HeirService}.
 */
package id.gerai.server.heir;
