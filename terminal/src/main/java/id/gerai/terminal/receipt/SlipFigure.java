package id.gerai.terminal.receipt;

/**
 * A line that a slip says beside its amount, such as which months are paid or what is left.
 *
 * @param label at the left
 * @param value at the right
 */
public record SlipFigure(String label, String value) {}
