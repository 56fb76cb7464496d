/**
 * Unpaid tickets on the disk: the one on the counter, which is there again after a restart or a
 * power cut, and those put aside. Start at {@link id.gerai.terminal.draft.Drafts}; the text they
 * are kept as is {@link id.gerai.terminal.draft.DraftForm}, whose version says how to read it.
 */
package id.gerai.terminal.draft;
