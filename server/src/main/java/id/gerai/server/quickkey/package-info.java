/**
 * The quick keys of the tills: pages of products as the manager arranges them. Tills are told of
 * the whole grid at every change. Start at {@link id.gerai.server.quickkey.QuickKeyService}.
 */
package id.gerai.server.quickkey;
