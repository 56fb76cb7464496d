/**
 * Cooperatives: founding one with its accounts, book years, first outlet and administrator. Start
 * at {@link id.gerai.server.cooperative.CooperativeService}; at first start {@link
 * id.gerai.server.cooperative.SetupService} asks for a one-time code.
 */
package id.gerai.server.cooperative;
