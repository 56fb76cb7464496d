/** Benchmarks of the server, programs that print medians; see each class for how to run it. */
package id.gerai.server.bench;
