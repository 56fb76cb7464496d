/**
 * Proves the books against themselves: what is kept ready against what it was made of, journals
 * against facts, tills against their chains. Reads only. To add a check, add a constant to {@link
 * id.gerai.server.check.Check} and its sentences to {@code messages.properties}.
 */
package id.gerai.server.check;
