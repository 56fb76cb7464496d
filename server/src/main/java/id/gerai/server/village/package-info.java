/**
 * The least part of a year's surplus that the village receives, dated, because the law behind it
 * moves. Start at {@link id.gerai.server.village.VillageRules}; the surplus is shared in {@link
 * id.gerai.server.shu}.
 */
package id.gerai.server.village;
