package id.gerai.server.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.Pool;
import id.gerai.server.print.Fonts;
import id.gerai.server.print.Typeface;
import id.gerai.server.statement.MemberStatement.Component;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class StatementWriterTest {
    private static final String RESOURCES = "src/test/resources/id/gerai/server/statement/";

    @TempDir private Path folder;

    private static MemberStatement sample(String name) {
        return switch (name) {
            case "ordinary" -> SampleStatements.ordinary();
            case "loss" -> SampleStatements.loss();
            case "longest" -> SampleStatements.longest(98_765_432_109L);
            default -> SampleStatements.longest(Long.MAX_VALUE / 20);
        };
    }

    /** To accept a change on purpose: {@code -Dgerai.golden=write}. */
    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "loss", "longest"})
    void saysWhatTheGoldenTextSays(String name) throws Exception {
        String text = text(written(sample(name)));
        if ("write".equals(System.getProperty("gerai.golden"))) {
            Path module = Path.of(System.getProperty("gerai.module", "."));
            Files.writeString(module.resolve(RESOURCES + name + ".txt"), text);
            return;
        }
        try (InputStream golden = getClass().getResourceAsStream(name + ".txt")) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "loss", "longest", "beyond all measure"})
    void staysWithinItsMargins(String name) throws Exception {
        for (TextPosition glyph : glyphs(sample(name))) {
            assertTrue(glyph.getXDirAdj() >= 41.9f, glyph + " at " + glyph.getXDirAdj());
            assertTrue(glyph.getEndX() <= 595.3f - 41.8f, glyph + " at " + glyph.getEndX());
            assertTrue(glyph.getYDirAdj() <= 841.9f - 30f, glyph + " at " + glyph.getYDirAdj());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ordinary", "loss", "longest"})
    void isLargeEnoughToRead(String name) throws Exception {
        List<TextPosition> glyphs = glyphs(sample(name));
        float proofLine = glyphs.getLast().getYDirAdj();
        for (TextPosition glyph : glyphs) {
            float smallest = glyph.getYDirAdj() == proofLine ? 8.5f : 10f;
            assertTrue(glyph.getFontSize() >= smallest, glyph + " in " + glyph.getFontSize());
        }
    }

    @Test
    void anOrdinaryStatementIsOnePage() throws Exception {
        for (String name : List.of("ordinary", "loss")) {
            try (PDDocument document = Loader.loadPDF(written(sample(name)).toFile())) {
                assertEquals(1, document.getNumberOfPages());
            }
        }
    }

    @Test
    void manyComponentsRunOnToASecondPage() throws Exception {
        MemberStatement one = SampleStatements.ordinary();
        List<MemberStatement.Component> many =
                IntStream.range(0, 12).mapToObj(i -> one.components().getFirst()).toList();
        MemberStatement statement =
                new MemberStatement(
                        one.cooperative(),
                        one.fiscalYear(),
                        one.yearResult(),
                        one.member(),
                        one.decision(),
                        many,
                        Rupiah.ZERO,
                        one.savings(),
                        one.trade(),
                        one.proof(),
                        one.signatures());
        try (PDDocument document = Loader.loadPDF(written(statement).toFile())) {
            assertEquals(2, document.getNumberOfPages());
        }
        assertTrue(text(written(statement)).contains("Rp" + statement.total().digits()));
    }

    @Test
    void theFontsAreEmbeddedAndFiguresHaveOneWidth() throws Exception {
        try (PDDocument document = Loader.loadPDF(written(sample("ordinary")).toFile())) {
            PDPage page = document.getPage(0);
            int fonts = 0;
            for (var name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+Inter.*"), font.getName());
                fonts++;
            }
            assertEquals(3, fonts);
        }
        try (PDDocument document = new PDDocument();
                Fonts fonts = new Fonts()) {
            Typeface face = fonts.in(document).regular();
            for (char digit = '0'; digit <= '9'; digit++) {
                assertEquals(face.width("0000", 1000), face.width(("" + digit).repeat(4), 1000));
            }
        }
    }

    @Test
    void theQrCodeOnThePaperScans() throws Exception {
        try (PDDocument document = Loader.loadPDF(written(sample("ordinary")).toFile())) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            image =
                    image.getSubimage(
                            0,
                            image.getHeight() * 3 / 4,
                            image.getWidth() / 4,
                            image.getHeight() / 4);
            int width = image.getWidth();
            int height = image.getHeight();
            int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
            String scanned =
                    new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(
                                            new HybridBinarizer(
                                                    new RGBLuminanceSource(width, height, pixels))))
                            .getText();
            assertEquals(sample("ordinary").proof().scanText(), scanned);
        }
    }

    @Test
    void allStatementsGoIntoOneFileInTheirOrder() throws Exception {
        Path file = folder.resolve("new/all.pdf");
        try (StatementWriter writer = new StatementWriter()) {
            List<MemberStatement> statements =
                    List.of(sample("ordinary"), sample("loss"), sample("longest"));
            assertEquals(4, writer.writeAll(statements.iterator(), file));
        }
        String text = text(file);
        assertTrue(text.indexOf("Siti Aminah") < text.indexOf("Wagiman"));
        assertTrue(text.indexOf("Wagiman") < text.indexOf("Cokrodiningrat"));
    }

    @Test
    void nothingIsLeftOfAFileThatCouldNotBeFinished() throws Exception {
        Path file = folder.resolve("all.pdf");
        try (StatementWriter writer = new StatementWriter()) {
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            writer.writeAll(
                                    IntStream.range(0, 3)
                                            .mapToObj(StatementWriterTest::failingAtTwo)
                                            .iterator(),
                                    file));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> writer.writeAll(List.<MemberStatement>of().iterator(), file));
        }
        assertFalse(Files.exists(file));
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void figuresThatDoNotAddUpAreRefused() {
        Pool pool = new Pool("capital", Rupiah.of(100), Rupiah.of(3));
        Rupiah one = Rupiah.of(1);
        capital(one, pool, Rupiah.of(34));
        assertThrows(IllegalArgumentException.class, () -> capital(one, pool, one));
        assertThrows(
                IllegalArgumentException.class,
                () -> new MemberStatement.Savings("Pokok", one, one, one, Rupiah.of(2)));
    }

    private static Component capital(Rupiah own, Pool pool, Rupiah share) {
        return new Component("Jasa modal", "simpanan", Component.Unit.RUPIAH, own, pool, share);
    }

    private static MemberStatement failingAtTwo(int number) {
        if (number == 2) {
            throw new IllegalStateException("the database went away");
        }
        return SampleStatements.ordinary();
    }

    private List<TextPosition> glyphs(MemberStatement statement) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(written(statement).toFile())) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    glyphs.add(glyph);
                }
            }.getText(document);
        }
        return glyphs;
    }

    private Path written(MemberStatement statement) throws IOException {
        Path file = folder.resolve("statement.pdf");
        try (StatementWriter writer = new StatementWriter()) {
            writer.write(statement, file);
        }
        return file;
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(document);
        }
    }
}
