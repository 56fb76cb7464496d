/**
 * The register of things of lasting use: bought, written off each month by one journal for all,
 * sold or given up. Start at {@link id.gerai.server.asset.AssetService}; the arithmetic is in
 * {@link id.gerai.ledger.asset}.
 */
package id.gerai.server.asset;
