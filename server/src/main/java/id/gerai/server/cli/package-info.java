/**
 * The command line. Each command is a class with picocli's {@code @Command}; to add one, write it
 * and name it in {@link id.gerai.server.cli.Gerai}. A command answers 0 when it did its work, 1
 * when it could not or found something wrong, 2 when it was asked wrongly.
 */
package id.gerai.server.cli;
