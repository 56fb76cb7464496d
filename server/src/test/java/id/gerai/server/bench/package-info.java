/** Benchmarks of the server, run by hand. Start at {@link id.gerai.server.bench.PushBench}. */
package id.gerai.server.bench;
