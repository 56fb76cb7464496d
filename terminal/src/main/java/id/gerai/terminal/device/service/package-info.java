/**
 * Our own JavaPOS services, for machines whose devices come with none. So far the simulated ones,
 * for demonstrations, training and tests.
 *
 * <p>Start at {@link id.gerai.terminal.device.service.SimulatedDevices}, which holds the
 * make-believe hardware; the {@code *Service} classes are what a JavaPOS control talks to.
 */
package id.gerai.terminal.device.service;
