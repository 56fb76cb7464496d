/**
 * How a cooperative's outlets work: rounding, shares, cards, barcodes, the QRIS code, what members
 * may owe. Set on the page <i>Pengaturan gerai</i>; tills are told of every change. Start at {@link
 * id.gerai.server.settings.SettingsService}.
 */
package id.gerai.server.settings;
