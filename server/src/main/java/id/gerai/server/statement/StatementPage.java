package id.gerai.server.statement;

import id.gerai.ledger.money.AmountInWords;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.print.Canvas;
import id.gerai.server.print.Fonts;
import id.gerai.server.print.Ink;
import id.gerai.server.print.Typeface;
import id.gerai.server.statement.MemberStatement.Savings;
import id.gerai.server.statement.MemberStatement.Trade;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out one statement from top to bottom: letterhead, member, the amount, how it came about,
 * savings, trade, and at the foot the proof and the signatures. It runs on to a second page only
 * where a cooperative has very many components or kinds of savings.
 */
final class StatementPage {
    private static final int LEFT = 420;
    private static final int WIDTH = Canvas.WIDTH - 2 * LEFT;
    private static final int RIGHT = LEFT + WIDTH;
    private static final int TOP = 420;
    private static final int BODY_END = StatementFoot.TOP;
    private static final int BODY = 105;
    private static final int LINE = 150;
    private static final int PADDING = 140;
    private static final int RADIUS = 70;

    private final PDDocument document;
    private final Fonts.Set fonts;
    private final MemberStatement statement;
    private Canvas canvas;
    private int y;

    private StatementPage(PDDocument document, Fonts.Set fonts, MemberStatement statement) {
        this.document = document;
        this.fonts = fonts;
        this.statement = statement;
    }

    /** Adds a statement to a document. */
    static void add(PDDocument document, Fonts.Set fonts, MemberStatement statement)
            throws IOException {
        new StatementPage(document, fonts, statement).draw();
    }

    private void draw() throws IOException {
        canvas = new Canvas(document);
        try {
            y = TOP;
            drawLetterhead();
            drawMember();
            drawAmount();
            drawCalculation();
            drawTable(StatementText.of("savings.title"), savings());
            drawTable(StatementText.of("trade.title"), trade());
            new StatementFoot(canvas, fonts, statement).draw(LEFT, RIGHT);
        } finally {
            canvas.close();
        }
    }

    private void drawLetterhead() throws IOException {
        String kind = StatementText.of("letterhead.kind");
        String year = StatementText.of("letterhead.year", statement.fiscalYear());
        int left = WIDTH - fonts.regular().width(year, BODY) - 300;
        canvas.textEndingAt(fonts.regular(), BODY, Ink.QUIET, RIGHT, y + 120, kind);
        canvas.textEndingAt(fonts.regular(), BODY, Ink.QUIET, RIGHT, y + 270, year);
        MemberStatement.Cooperative cooperative = statement.cooperative();
        y += 130;
        y = lines(fonts.bold(), 145, Ink.TEXT, LEFT, y, left, cooperative.name(), 180);
        String address =
                StatementText.of("letterhead.legal", cooperative.legalNo(), cooperative.address());
        y = lines(fonts.regular(), 100, Ink.QUIET, LEFT, y - 15, left, address, 140);
        y -= 40;
        canvas.rule(Ink.TEXT, LEFT, y, WIDTH, 14);
        y += 14;
    }

    private void drawMember() throws IOException {
        MemberStatement.Member member = statement.member();
        y += 270;
        y = lines(fonts.bold(), 185, Ink.TEXT, LEFT, y, WIDTH, member.name(), 230);
        y -= 55;
        String decision =
                StatementText.of(
                        "decision",
                        statement.decision().meeting(),
                        StatementText.date(statement.decision().date()));
        String who =
                StatementText.of(
                        member.place().isBlank() ? "member" : "member.place",
                        member.number(),
                        StatementText.date(member.since()),
                        member.place());
        Typeface face = fonts.regular();
        String right = face.drawable(decision);
        int rest = WIDTH - face.width(right, BODY) - 200;
        canvas.textEndingAt(face, BODY, Ink.QUIET, RIGHT, y, right);
        y = lines(face, BODY, Ink.QUIET, LEFT, y, rest, who, LINE);
    }

    private void drawAmount() throws IOException {
        Rupiah total = statement.total();
        String figures = total.toString();
        int size = fonts.bold().sizeFor(figures, WIDTH * 6 / 10, 320, 150);
        int figuresWidth = fonts.bold().width(figures, size);
        int wordsWidth = WIDTH - 2 * PADDING - figuresWidth - 200;
        String title =
                StatementText.of(
                        statement.carriedOver().isZero() ? "hero.title" : "hero.carried",
                        statement.fiscalYear());
        List<String> titles = fonts.semiBold().wrap(title, BODY, wordsWidth);
        List<String> words = fonts.regular().wrap(AmountInWords.of(total), 100, wordsWidth);
        int height = 2 * PADDING + titles.size() * LINE + words.size() * 140;
        y += 20;
        canvas.box(total.isZero() ? Ink.SUNKEN : Ink.HIGHLIGHT, LEFT, y, WIDTH, height, RADIUS);
        int baseline = y + height / 2 + size * 36 / 100;
        canvas.textEndingAt(fonts.bold(), size, Ink.TEXT, RIGHT - PADDING, baseline, figures);
        int line = y + PADDING + 105;
        for (String text : titles) {
            canvas.text(fonts.semiBold(), BODY, Ink.TEXT, LEFT + PADDING, line, text);
            line += LINE;
        }
        for (String text : words) {
            canvas.text(fonts.regular(), 100, Ink.QUIET, LEFT + PADDING, line, text);
            line += 140;
        }
        y += height;
    }

    private void drawCalculation() throws IOException {
        List<StatementCalculation.Part> parts = new StatementCalculation(statement).parts();
        heading(StatementText.of("calc.title"), 300);
        for (StatementCalculation.Part part : parts) {
            List<String> why = fonts.regular().wrap(part.why(), 100, WIDTH);
            int height = (part.title().isEmpty() ? 0 : 160) + why.size() * 140 + 60;
            ensure(height);
            if (part.isTotal()) {
                canvas.rule(Ink.TEXT, LEFT, y + 10, WIDTH, 8);
                y += 40;
            }
            drawPart(part, why);
        }
    }

    private void drawPart(StatementCalculation.Part part, List<String> why) throws IOException {
        Typeface face = part.isTotal() ? fonts.bold() : fonts.semiBold();
        if (!part.title().isEmpty()) {
            y += 130;
            canvas.text(face, BODY, Ink.TEXT, LEFT, y, face.drawable(part.title()));
            canvas.textEndingAt(face, BODY, Ink.TEXT, RIGHT, y, part.amount());
            y += 20;
        }
        for (String line : why) {
            if (!line.isEmpty()) {
                y += 125;
                canvas.text(fonts.regular(), 100, Ink.QUIET, LEFT, y, line);
                y += 15;
            }
        }
        y += 55;
    }

    private void drawTable(String title, StatementTable table) throws IOException {
        heading(title, table.height());
        y = table.draw(canvas, LEFT, y);
    }

    private void heading(String title, int bodyHeight) throws IOException {
        ensure(bodyHeight + 330);
        y += 280;
        canvas.text(fonts.bold(), 115, Ink.TEXT, LEFT, y, title);
        y += 50;
    }

    /** Goes on to a new page where what comes next would run into the foot. */
    private void ensure(int height) throws IOException {
        if (y + height > BODY_END && y > TOP) {
            canvas.close();
            canvas = new Canvas(document);
            y = TOP;
            continueFromLastPage();
        }
    }

    /** Whose page it is, should the sheets come apart. */
    private void continueFromLastPage() throws IOException {
        String whose =
                StatementText.of(
                        "continued",
                        statement.member().name(),
                        statement.member().number(),
                        statement.fiscalYear());
        y = lines(fonts.regular(), BODY, Ink.QUIET, LEFT, y + 105, WIDTH, whose, LINE);
        y -= 100;
        canvas.rule(Ink.LINE, LEFT, y, WIDTH, 6);
    }

    private int lines(
            Typeface face, int size, Ink ink, int x, int top, int width, String text, int leading)
            throws IOException {
        int line = top;
        for (String part : face.wrap(text, size, width)) {
            canvas.text(face, size, ink, x, line, part);
            line += leading;
        }
        return line;
    }

    private StatementTable savings() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        StatementText.of("savings.kind"),
                        StatementText.of("savings.start"),
                        StatementText.of("savings.in"),
                        StatementText.of("savings.out"),
                        StatementText.of("savings.end")));
        statement.savings().forEach(savings -> rows.add(row(savings)));
        rows.add(row(statement.savingsTotal(StatementText.of("total"))));
        return new StatementTable(fonts, rows, true, WIDTH);
    }

    private static List<String> row(Savings savings) {
        return List.of(
                savings.title(),
                savings.start().digits(),
                savings.in().digits(),
                savings.out().digits(),
                savings.end().digits());
    }

    private StatementTable trade() {
        Trade trade = statement.trade();
        return new StatementTable(
                fonts,
                List.of(
                        List.of(StatementText.of("trade.what"), StatementText.of("trade.amount")),
                        row("trade.purchases", trade.purchases(), trade.receipts()),
                        row("trade.saved", trade.saved()),
                        row("trade.consignment", trade.consignmentIncome()),
                        row("trade.credit", trade.creditBalance())),
                false,
                WIDTH);
    }

    private static List<String> row(String key, Rupiah amount, Object... values) {
        return List.of(StatementText.of(key, values), amount.digits());
    }
}
