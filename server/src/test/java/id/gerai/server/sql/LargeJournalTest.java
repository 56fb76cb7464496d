package id.gerai.server.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.check.CheckService;
import id.gerai.server.member.MemberService;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A journal is one statement however many members stand in it. */
class LargeJournalTest {
    private static final int COPIES = 12_000;

    @Test
    void aJournalOfThousandsOfEntriesIsPostedWhole() {
        try (TestServer server = TestServer.start()) {
            TestShop shop = TestShop.open(server, "besar");
            server.get(MemberService.class)
                    .openShares(shop.administrator, TestShop.DAY, shares(server, shop));
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

    private static List<MemberShare> shares(TestServer server, TestShop shop) {
        List<MemberShare> shares = new ArrayList<>();
        for (UUID member : members(server, shop)) {
            shares.add(new MemberShare(member, ShareKind.MANDATORY, Rupiah.of(5_000)));
        }
        return shares;
    }

    private static List<UUID> members(TestServer server, TestShop shop) {
        return server.get(MemberService.class)
                .register(
                        shop.administrator,
                        java.util.stream.IntStream.range(0, COPIES)
                                .mapToObj(i -> TestShop.member(100 + i))
                                .toList());
    }
}
