/**
 * What a cooperative brings from the books it kept before: the balances of its members and of its
 * accounts, from two files as people keep them, as one dated journal that balances. All of it or
 * nothing. Start at {@link id.gerai.server.opening.OpeningImport}.
 */
package id.gerai.server.opening;
