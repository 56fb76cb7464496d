/** The gate, by itself and from outside with real connections. */
package id.gerai.server.gate;
