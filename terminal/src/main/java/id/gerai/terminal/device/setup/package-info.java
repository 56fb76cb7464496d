/**
 * Which devices a till works with: the settings file, what could be chosen, and the choice made
 * real.
 *
 * <p>Start at {@link id.gerai.terminal.device.setup.DeviceSettings}. {@link
 * id.gerai.terminal.device.setup.DeviceFinder} says what is plugged in, {@link
 * id.gerai.terminal.device.setup.DeviceSetup} registers the chosen devices with JavaPOS.
 */
package id.gerai.terminal.device.setup;
