/**
 * The look of the till: type, colours and the few widgets its screens share. Knows nothing of what
 * is sold.
 *
 * <p>Start at {@link id.gerai.terminal.ui.Theme}. The colours are the project's design tokens, kept
 * as FlatLaf properties beside the fonts (Noto Sans, whose figures are all of one width, under the
 * Open Font License).
 */
package id.gerai.terminal.ui;
