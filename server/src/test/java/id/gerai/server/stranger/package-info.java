/**
 * Somebody of one cooperative who knows the ids of another: at every address that takes one they
 * must be told that there is no such thing, and nothing of the other's may change. Start at {@link
 * id.gerai.server.stranger.StrangerTest}.
 */
package id.gerai.server.stranger;
