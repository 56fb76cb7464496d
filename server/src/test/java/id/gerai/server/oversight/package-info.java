/**
 * Consolidated figures against those of each cooperative, and who may read them. Start at {@link
 * id.gerai.server.oversight.OversightTest}.
 */
package id.gerai.server.oversight;
