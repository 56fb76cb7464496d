/**
 * What serial scales say, and how they are asked.
 *
 * <p>Start at {@link id.gerai.terminal.device.scale.ScaleProtocol}; one class for each protocol. A
 * new scale is a new class here and its name in {@link
 * id.gerai.terminal.device.scale.ScaleProtocol#named}.
 */
package id.gerai.terminal.device.scale;
