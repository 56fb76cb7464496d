/**
 * What a manager should look at: recorded events that broke a rule. Intake raises, the office reads
 * and resolves; nothing here ever undoes an event. Start at {@link
 * id.gerai.server.attention.AttentionReason}.
 */
package id.gerai.server.attention;
