package id.gerai.terminal.device.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;

import id.gerai.terminal.device.Fast;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.Slip.Emphasis;
import id.gerai.terminal.device.Slip.Text;
import id.gerai.terminal.device.escpos.EscPos;
import id.gerai.terminal.device.escpos.Lines;
import id.gerai.terminal.device.escpos.PrinterLine;
import id.gerai.terminal.device.escpos.SlipBytes;
import id.gerai.terminal.device.javapos.JavaPosPrinter;
import id.gerai.terminal.device.service.Services;
import id.gerai.terminal.receipt.TestPrint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/** What the bytes look like on paper, and that the preview is what is printed. */
class PaperImageTest {
    private static final Slip SLIP = TestPrint.slip(32);

    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48})
    void everyCommandIsUnderstoodAndTheCodesCanBeScanned(int columns) throws Exception {
        Slip slip = TestPrint.slip(columns);
        List<Mark> marks = marks(slip, columns);
        assertTrue(marks.stream().noneMatch(Mark.Unknown.class::isInstance), marks.toString());
        BufferedImage image = PaperImage.of(slip, columns);
        assertEquals(columns * 12 + 32, image.getWidth());
        File folder = new File("target/screens");
        folder.mkdirs();
        ImageIO.write(image, "png", new File(folder, "paper-" + columns + ".png"));
        assertEquals(Set.of("G1-000001", "https://gerai.example/uji-cetak"), scanned(image));
    }

    @Test
    void textStandsInItsStyle() {
        List<Mark> marks =
                marks(
                        new Slip(
                                List.of(
                                        new Text("plain", Emphasis.NORMAL),
                                        new Text("bold", Emphasis.BOLD),
                                        new Text("large", Emphasis.LARGE))),
                        32);
        assertEquals(
                List.of(
                        row("plain", false, false),
                        row("bold", true, false),
                        row("large", false, true),
                        new Mark.Cut()),
                marks);
    }

    @Test
    void largeTextIsTwiceAsHighAndInkIsWhereTextIs() {
        int small = PaperImage.of(marks(line("Rp47.500", Emphasis.NORMAL), 32), 32).getHeight();
        BufferedImage large = PaperImage.of(marks(line("Rp47.500", Emphasis.LARGE), 32), 32);
        assertEquals(30, large.getHeight() - small);
        assertTrue(inked(large, 16, 16, 16 + 8 * 24, 16 + 60), "ink under the text");
        assertTrue(!inked(large, 16 + 8 * 24 + 2, 16, 416, 16 + 60), "none beside it");
    }

    @Test
    void anAccentIsOneCharacterInEachCodePage() {
        for (String page : List.of("437", "850", "858", "1252")) {
            byte[] bytes =
                    SlipBytes.of(line("\u00e9", Emphasis.NORMAL), new EscPos(page), 32, true);
            assertEquals(row("\u00e9", false, false), PaperReader.read(bytes).getFirst(), page);
        }
    }

    @Test
    void anUnknownCommandIsSeen() {
        List<Mark> marks = PaperReader.read(new byte[] {0x1b, 'Z', 1, 'a', '\n'});
        assertEquals(new Mark.Unknown("1b 5a 01"), marks.getFirst());
    }

    @Test
    void whatJavaPosPrintsIsByteForByteWhatThePreviewShows(@TempDir Path directory)
            throws Exception {
        Path file = Files.writeString(directory.resolve("lp0"), "");
        Services.printer(
                "Preview", new PrinterLine(Lines.to(file.toString()), false, "858"), 32, true);
        try (JavaPosPrinter printer = new JavaPosPrinter("Preview", Fast.RHYTHM)) {
            printer.print(SLIP);
        }
        byte[] shown = SlipBytes.of(SLIP, new EscPos("858"), 32, true);
        byte[] printed = Files.readAllBytes(file);
        int asks = new EscPos("858").askWhenDone().bytes().length;
        assertArrayEquals(shown, Arrays.copyOf(printed, printed.length - asks));
    }

    private static Slip line(String text, Emphasis emphasis) {
        return new Slip(List.of(new Text(text, emphasis)));
    }

    private static Mark row(String text, boolean bold, boolean large) {
        return new Mark.Row(List.of(new Mark.Run(text, bold, large)), false);
    }

    private static List<Mark> marks(Slip slip, int columns) {
        return PaperReader.read(SlipBytes.of(slip, new EscPos("858"), columns, true));
    }

    private static boolean inked(BufferedImage image, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                if ((image.getRGB(x, y) & 0xff) < 128) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As a scanner sees it. */
    private static Set<String> scanned(BufferedImage image) throws NotFoundException, IOException {
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source =
                new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        Result[] found =
                new GenericMultipleBarcodeReader(new MultiFormatReader())
                        .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)));
        return Arrays.stream(found).map(Result::getText).collect(Collectors.toSet());
    }
}
