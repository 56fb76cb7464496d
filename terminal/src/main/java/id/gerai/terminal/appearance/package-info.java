/**
 * How the till looks and speaks on one machine: theme, size, language, sounds. Chosen on a screen
 * of its own, kept in the till's store, and in effect at once.
 *
 * <p>Start at {@link id.gerai.terminal.appearance.Appearance}. The colours and sizes themselves are
 * in {@link id.gerai.terminal.ui}.
 */
package id.gerai.terminal.appearance;
