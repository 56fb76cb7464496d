package id.gerai.server.intake.again;

import id.gerai.server.page.Frame;

import java.util.List;

/**
 * What came of reading lines again, in words.
 *
 * @param verdict how many are recorded now
 * @param tone a class of the style sheet
 * @param waiting which still wait, and why
 */
public record ReadAgainPage(Frame frame, String verdict, String tone, List<String> waiting) {}
