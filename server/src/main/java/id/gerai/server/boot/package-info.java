/**
 * From settings to a running application and back: database, schema, Micronaut, in this order, and
 * closed in the reverse. Both the server and every command that needs the database come through
 * here. Start at {@link id.gerai.server.boot.Application}.
 */
package id.gerai.server.boot;
