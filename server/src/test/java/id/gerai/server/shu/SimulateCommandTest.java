package id.gerai.server.shu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The command on real files; {@code refused.md} lists what it refuses. */
class SimulateCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeInput() throws IOException {
        write("policy.json", resource("policy.json"));
        write("members.csv", resource("members.csv"));
    }

    @Test
    void sharesAndFundsAreWrittenAndAddUp() throws IOException {
        assertEquals(0, simulate(), err.toString());
        assertEquals(
                """
                member_no,name,capital_share,purchases_share,carried_over,total
                0001,Siti Aminah,121153,256900,0,378053
                0002,"Budi, S.Pd.",92307,192000,12500,296807
                0003,"Ni Luh
                Ayu ""Lulu""\",138461,0,0,138461
                0004,Đorđe Nuñez,248076,151100,0,399176
                """,
                Files.readString(shares()));
        assertEquals(
                """
                fund,amount
                village,0
                reserve,1150000
                board,450000
                staff,450000
                education,250000
                social,250000
                development,250000
                remainder,3
                """,
                Files.readString(funds()));
        assertTrue(
                out.toString().contains("Dana cadangan termasuk sisa pembulatan: Rp1.150.003"),
                out.toString());
        assertTrue(
                out.toString()
                        .contains(
                                "Cocok: masuk Rp4.000.000 + bagian tahun lalu Rp12.500 = keluar"
                                        + " Rp4.012.500."),
                out.toString());
        assertEquals(List.of("funds.csv", "shares.csv"), filesIn(folder.resolve("out")));
    }

    @Test
    void columnsMayStandInAnyOrderWithMarkAndWindowsLineEnds() throws IOException {
        assertEquals(0, simulate(), err.toString());
        String expected = Files.readString(shares());
        String csv =
                "\uFEFFpurchases,name,carried_over,member_no,capital\n"
                        + "1284500,Siti Aminah,0,0001,210000\n\n"
                        + "960000,\"Budi, S.Pd.\",12500,0002,160000\n"
                        + "0,\"Ni Luh\nAyu \"\"Lulu\"\"\",0,0003,240000\n"
                        + "755500,Đorđe Nuñez,0,0004,430000\n\n\n";
        write("members.csv", csv.replace("Luh\n", "Luh#").replace("\n", "\r\n").replace('#', '\n'));
        assertEquals(0, simulate(), err.toString());
        assertEquals(expected, Files.readString(shares()));
    }

    @Test
    void linesOfAnOldMacintoshAreCountedToo() throws IOException {
        write("members.csv", "member_no,name,capital,purchases\r1,Ani,5,5\r2,Edi,x,5\r");
        assertEquals(2, simulate());
        assertTrue(err.toString().contains("members.csv, baris 3, kolom 7: "), err.toString());
    }

    @Test
    void carriedOverMayBeAbsent() throws IOException {
        write("members.csv", "member_no,name,capital,purchases\n7,Ani,5,9223372036854775807\n");
        assertEquals(0, simulate(), err.toString());
        assertEquals(
                """
                member_no,name,capital_share,purchases_share,carried_over,total
                7,Ani,600000,600000,0,1200000
                """,
                Files.readString(shares()));
        assertTrue(out.toString().contains("Cocok: masuk Rp4.000.000 = keluar Rp4.000.000."));
    }

    @Test
    void largestRemainderLeavesNothing() throws IOException {
        String policy = resource("policy.json");
        write(
                "policy.json",
                policy.replace("2025,", "2025, \"remainder\": \"largest-remainder\","));
        assertEquals(0, simulate(), err.toString());
        assertTrue(Files.readString(funds()).endsWith("remainder,0\n"));
    }

    @Test
    void theVillageTakesItsShareFirst() throws IOException {
        String policy = resource("policy.json");
        write("policy.json", policy.replace("\"basisPoints\": 0", "\"basisPoints\": 2000"));
        assertEquals(0, simulate(), err.toString());
        assertTrue(Files.readString(funds()).startsWith("fund,amount\nvillage,800000\n"));
    }

    @Test
    void nonMemberSideMayBeAbsentOnlyWithoutSuchSurplus() throws IOException {
        String policy = resource("policy.json").replaceFirst("(?s),\\s*\"nonMember\": \\{.*?}", "");
        write("policy.json", policy);
        assertEquals(2, simulate());
        assertTrue(err.toString().contains("policy.json, baris 5, kolom 17: "), err.toString());
        assertTrue(err.toString().contains("Tambahkan bagian nonMember"), err.toString());
        write(
                "policy.json",
                policy.replace("\"nonMemberSourced\": 1000000", "\"nonMemberSourced\": 0"));
        assertEquals(0, simulate(), err.toString());
    }

    @Test
    void aLossWritesNoSharesAndTakesOldOnesAway() throws IOException {
        assertEquals(0, simulate(), err.toString());
        write("policy.json", resource("policy.json").replace("3000000", "-2250000"));
        assertEquals(0, simulate(), err.toString());
        assertTrue(
                out.toString().contains("Tahun buku 2025 rugi Rp1.250.000: tidak ada SHU"),
                out.toString());
        assertTrue(out.toString().contains("- rugi ditutup dari dana cadangan"), out.toString());
        assertEquals(List.of(), filesIn(folder.resolve("out")));
    }

    static List<Row> refused() {
        return MarkdownTables.beside(SimulateCommandTest.class, "refused.md")
                .under("What the command refuses");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void badInputIsRefusedWithItsPlace(Row row) throws IOException {
        String file = row.text("file").equals("policy") ? "policy.json" : "members.csv";
        String before = resource(file);
        String replaced = unescaped(row.text("replace"));
        assertTrue(before.contains(replaced), "nothing to replace");
        byte[] changed =
                bytes(
                        before.replaceFirst(
                                Pattern.quote(replaced),
                                Matcher.quoteReplacement(unescaped(row.text("with")))));
        Files.write(folder.resolve(file), changed);

        assertEquals(2, simulate(), out.toString());
        String place = ", baris %d, kolom %d: ".formatted(row.number("line"), row.number("column"));
        assertTrue(err.toString().contains(file + place), err.toString());
        assertTrue(err.toString().contains(row.text("text")), err.toString());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void aRefusalLeavesTheFilesOfAnEarlierRunAlone() throws IOException {
        assertEquals(0, simulate(), err.toString());
        String before = Files.readString(shares());
        write("members.csv", "member_no\n");
        assertEquals(2, simulate());
        assertEquals(before, Files.readString(shares()));
    }

    @Test
    void aMissingFileIsRefusedByName() throws IOException {
        Files.delete(folder.resolve("members.csv"));
        assertEquals(2, simulate());
        assertTrue(err.toString().contains("members.csv tidak ada"), err.toString());
    }

    @Test
    void theListOfMembersIsNeverOverwritten() throws IOException {
        Files.createDirectory(folder.resolve("out"));
        Files.copy(folder.resolve("members.csv"), shares());
        assertEquals(2, run(folder.resolve("policy.json"), shares(), folder.resolve("out")));
        assertEquals(resource("members.csv"), Files.readString(shares()));
    }

    @Test
    void aFolderThatCannotBeMadeIsAFault() throws IOException {
        write("out", "a file where the folder should be");
        assertEquals(1, simulate());
        assertTrue(err.toString().contains("Periksa map tujuan"), err.toString());
    }

    @Test
    void tenThousandMembersSumToTheRupiah() throws IOException {
        StringBuilder csv = new StringBuilder("member_no,name,capital,purchases\n");
        IntStream.range(0, 10_000)
                .forEach(
                        i ->
                                csv.append(
                                        "%05d,Anggota %d,%d,%d\n"
                                                .formatted(
                                                        i,
                                                        i,
                                                        50_000 + i * 7L,
                                                        i * 7919L % 3_000_000)));
        write("members.csv", csv.toString());
        assertEquals(0, simulate(), err.toString());
        long total =
                Stream.of(Files.readString(shares()), Files.readString(funds()))
                        .flatMap(text -> text.lines().skip(1))
                        .mapToLong(l -> Long.parseLong(l.substring(l.lastIndexOf(',') + 1)))
                        .sum();
        assertEquals(4_000_000, total);
    }

    private int simulate() {
        return run(
                folder.resolve("policy.json"),
                folder.resolve("members.csv"),
                folder.resolve("out"));
    }

    private int run(Path policy, Path members, Path target) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        "--policy", policy.toString(),
                        "--members", members.toString(),
                        "--out", target.toString());
    }

    private Path shares() {
        return folder.resolve("out/shares.csv");
    }

    private Path funds() {
        return folder.resolve("out/funds.csv");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SimulateCommandTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Line ends and spaces; single bytes stay as they are until the end. */
    private static String unescaped(String cell) {
        return cell.replace("\\n", "\n").replace("\\x20", " ");
    }

    /** UTF-8, but for {@code \xE9} and the like. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
