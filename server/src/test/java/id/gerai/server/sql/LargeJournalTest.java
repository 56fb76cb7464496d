package id.gerai.server.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.check.CheckService;
import id.gerai.server.member.MemberService;
import id.gerai.server.opening.OpeningImport;
import id.gerai.server.opening.OpeningImport.Files;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** A journal is one statement however many members stand in it. */
class LargeJournalTest {
    private static final int COPIES = 12_000;

    @TempDir private Path folder;

    @Test
    void aJournalOfThousandsOfEntriesIsPostedWhole() throws Exception {
        try (TestServer server = TestServer.start()) {
            TestShop shop = TestShop.open(server, "besar");
            register(server, shop);
            server.get(OpeningImport.class).run(shop.administrator, files(), TestShop.DAY, false);
            assertEquals(
                    COPIES + 1L,
                    server.number(
                            """
                            select count(*) from journal_entry e join journal j using (journal_id)
                            where j.kind = 'OPENING' and exists (
                              select from journal_entry m where m.journal_id = j.journal_id
                                and m.account_code = '3102')
                            """));
            server.get(CheckService.class)
                    .run(shop.founded.cooperative())
                    .forEach(it -> assertTrue(it.isFine(), it.toString()));
        }
    }

    private Files files() throws IOException {
        StringBuilder shares = new StringBuilder("member_no,mandatory\n");
        for (int i = 100; i < 100 + COPIES; i++) {
            shares.append("A%03d,5000\n".formatted(i));
        }
        Path members = folder.resolve("members.csv");
        java.nio.file.Files.writeString(members, shares);
        Path accounts = folder.resolve("accounts.csv");
        java.nio.file.Files.writeString(
                accounts, "account,debit,credit\n1101,%d,\n".formatted(COPIES * 5_000));
        return new Files(Optional.of(members), Optional.of(accounts));
    }

    private static void register(TestServer server, TestShop shop) {
        server.get(MemberService.class)
                .register(
                        shop.administrator,
                        IntStream.range(0, COPIES)
                                .mapToObj(i -> TestShop.member(100 + i))
                                .toList());
    }
}
