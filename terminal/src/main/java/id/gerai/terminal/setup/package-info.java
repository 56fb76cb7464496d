/**
 * The first run, step by step: language and look, enrolment by the manager's code, the devices one
 * after another, and then the cashier's PIN. Every step about a device can be skipped, and done
 * later from the menu.
 *
 * <p>Start at {@link id.gerai.terminal.setup.DeviceWizard}. What is chosen is kept in the same file
 * that {@link id.gerai.terminal.device.setup.DeviceSettings} reads.
 */
package id.gerai.terminal.setup;
