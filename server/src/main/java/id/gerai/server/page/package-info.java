/**
 * What every page of the back office shares: its frame, how figures and dates are written, what
 * browsers are told about it, and what is refused or shown in its place. The pages themselves live
 * in their features. Start at {@link id.gerai.server.page.Frame}; for security at {@link
 * id.gerai.server.page.PageHeaders} and {@link id.gerai.server.page.ForgeryGuard}.
 */
package id.gerai.server.page;
