/**
 * Who may come in before anything of their request is read, so that a thousand tills that come back
 * at once neither fill the memory nor wait in vain: the rest are told politely when to come again.
 * Start at {@link id.gerai.server.gate.Gate}.
 */
package id.gerai.server.gate;
