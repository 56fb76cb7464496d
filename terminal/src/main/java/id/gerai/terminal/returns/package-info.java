/**
 * Goods that come back: against their receipt, line by line, at the price then paid and never more
 * than was sold; or without one, by somebody's approval.
 *
 * <p>Start at {@link id.gerai.terminal.returns.ReturnViewModel}; what a part of a discounted line
 * is worth is said by {@link id.gerai.terminal.returns.PartOfLine}.
 */
package id.gerai.terminal.returns;
