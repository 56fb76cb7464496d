/**
 * The counter on the screen: ringing up at the left, the ticket at the right, and everything that
 * is asked in between. Start at {@link id.gerai.terminal.window.counter.CounterView}.
 */
package id.gerai.terminal.window.counter;
