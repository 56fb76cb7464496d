/**
 * What commands of the operator share: where the installation is, on whose behalf they work, how
 * they show progress. The commands themselves are in {@link id.gerai.server.cli} and in their
 * features.
 */
package id.gerai.server.console;
