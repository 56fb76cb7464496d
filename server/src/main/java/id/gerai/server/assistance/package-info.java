/**
 * Social assistance (KPM): which programmes a member's family is in, known from where and since
 * when, and reconciling it with the social registry's list. NIKs of people who are no members are
 * compared and forgotten. Start at {@link id.gerai.server.assistance.Reconciliation}.
 */
package id.gerai.server.assistance;
