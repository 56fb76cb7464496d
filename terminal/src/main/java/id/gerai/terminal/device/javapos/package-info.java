/**
 * The ports of {@link id.gerai.terminal.device} over the standard JavaPOS controls, so that any
 * vendor's JavaPOS service works. The only package, beside our own services, that knows {@code
 * jpos}. Start at {@link id.gerai.terminal.device.javapos.JavaPosPrinter}.
 */
package id.gerai.terminal.device.javapos;
