/**
 * What every page of the back office shares: its frame, its texts and how figures and dates are
 * written. The pages themselves live in their features. Start at {@link
 * id.gerai.server.page.Frame}.
 */
package id.gerai.server.page;
