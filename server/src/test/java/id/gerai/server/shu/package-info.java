/**
 * Tests of the SHU commands on real files. Start at {@link id.gerai.server.shu.SimulateCommandTest}
 * and the table of refusals beside it.
 */
package id.gerai.server.shu;
