/** Tests of plain SQL on sets. */
package id.gerai.server.sql;
