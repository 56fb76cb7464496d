/**
 * Our own JavaPOS services, for devices whose maker supplies none: ESC/POS printers and the drawers
 * in their sockets, scanners and scales at a serial port, poles and windows for the customer.
 *
 * <p>Start at {@link id.gerai.terminal.device.service.Services}, which puts them under the names
 * that the standard controls open. The {@code *Service} classes are what a control talks to; the
 * {@code Simulated*} ones are make-believe hardware for demonstrations, training and tests, with
 * every trouble of the real one.
 */
package id.gerai.terminal.device.service;
