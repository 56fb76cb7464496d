/**
 * What server tests share: a real server over a real PostgreSQL, with a fresh database for each
 * test class. Start at {@link id.gerai.server.TestServer}.
 */
package id.gerai.server;
