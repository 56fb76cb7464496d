package id.gerai.server.statement;

import id.gerai.server.print.Canvas;
import id.gerai.server.print.Fonts;
import id.gerai.server.print.Ink;
import id.gerai.server.print.QrCode;

import java.io.IOException;
import java.util.List;

/** The foot of a statement: the proof on the left, the signatures on the right. */
final class StatementFoot {
    static final int TOP = Canvas.HEIGHT - 1700;

    private static final int QR = 800;
    private static final int SIGNATURE_WIDTH = 1300;
    private static final int SIGNATURE_GAP = 150;
    private static final int BODY = 100;
    private static final int PROOF = 85;

    private final Canvas canvas;
    private final Fonts.Set fonts;
    private final MemberStatement statement;

    StatementFoot(Canvas canvas, Fonts.Set fonts, MemberStatement statement) {
        this.canvas = canvas;
        this.fonts = fonts;
        this.statement = statement;
    }

    void draw(int left, int right) throws IOException {
        int signatures = right - 2 * SIGNATURE_WIDTH - SIGNATURE_GAP;
        drawProof(left, signatures - 150);
        drawSignatures(signatures, right);
        canvas.text(
                fonts.regular(),
                PROOF,
                Ink.QUIET,
                left,
                TOP + 1360,
                StatementText.of("proof.root", statement.proof().root()));
    }

    private void drawProof(int left, int right) throws IOException {
        MemberStatement.Proof proof = statement.proof();
        canvas.qr(QrCode.of(proof.scanText()), left, TOP + 100, QR);
        int x = left + QR + 120;
        int y = TOP + 185;
        canvas.text(fonts.regular(), BODY, Ink.QUIET, x, y, StatementText.of("proof.code"));
        y += 155;
        canvas.text(fonts.semiBold(), 105, Ink.TEXT, x, y, proof.code());
        y += 200;
        for (String line : fonts.regular().wrap(StatementText.of("proof.how"), BODY, right - x)) {
            canvas.text(fonts.regular(), BODY, Ink.QUIET, x, y, line);
            y += 135;
        }
    }

    private void drawSignatures(int left, int right) throws IOException {
        MemberStatement.Signatures signatures = statement.signatures();
        String placeDate =
                StatementText.of(
                        "sign.placeDate",
                        signatures.place(),
                        StatementText.date(signatures.date()));
        List<String> lines = fonts.regular().wrap(placeDate, BODY, right - left);
        int y = TOP + 185 - (lines.size() - 1) * 135;
        for (String line : lines) {
            canvas.textCentredAt(fonts.regular(), BODY, Ink.TEXT, (left + right) / 2, y, line);
            y += 135;
        }
        drawSignature(
                left + SIGNATURE_WIDTH / 2, StatementText.of("sign.chair"), signatures.chair());
        drawSignature(
                right - SIGNATURE_WIDTH / 2,
                StatementText.of("sign.treasurer"),
                signatures.treasurer());
    }

    private void drawSignature(int centre, String office, String name) throws IOException {
        canvas.textCentredAt(fonts.regular(), BODY, Ink.TEXT, centre, TOP + 350, office);
        List<String> lines = fonts.semiBold().wrap(name, BODY, SIGNATURE_WIDTH);
        int y = TOP + 980;
        canvas.rule(Ink.QUIET, centre - SIGNATURE_WIDTH / 2, TOP + 840, SIGNATURE_WIDTH, 6);
        for (String line : lines) {
            canvas.textCentredAt(fonts.semiBold(), BODY, Ink.TEXT, centre, y, line);
            y += 130;
        }
    }
}
