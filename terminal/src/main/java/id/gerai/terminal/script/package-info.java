/**
 * Plays a text of cashier's acts through the same view models, journal and sync as the window. For
 * tests, demonstrations and training.
 *
 * <p>Start at {@link id.gerai.terminal.script.ScriptPlayer}; {@link
 * id.gerai.terminal.script.Directives} has one entry for each directive.
 */
package id.gerai.terminal.script;
