package id.gerai.terminal.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.sale.SaleRefusal;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.testing.Words;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Optional;

/** Somebody asks to become a member in the middle of a sale; pokok is 100.000. */
class NewMemberViewModelTest {
    private static final Rupiah WHOLE = Rupiah.of(100_000);

    @TempDir private Path directory;
    private TestTill shop;
    private Till till;

    @BeforeEach
    void open() {
        shop = TestTill.openShift(directory);
        till = shop.till();
        till.catalog().apply(SpecialGoods.changes(), 100, 0);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void withTheWholePokokTheyBuyAsAMemberAtOnce() {
        till.sale().scan("2*B03");
        assertEquals(Rupiah.of(36_000), till.sale().total());
        MemberRegistered asked = register("Sri Wahyuni", WHOLE);
        assertEquals("BG1-1", asked.number());
        assertEquals(Rupiah.of(135_000), till.sale().total(), "pokok and the member price");
        Recording<?> paid = till.payment().payCash(Rupiah.of(150_000));
        SaleCompleted sale =
                (SaleCompleted) assertInstanceOf(Recording.Recorded.class, paid).event().fact();
        assertEquals(Optional.of(asked.member()), sale.ticket().member());
        assertTrue(till.accounts().principal(asked.member()).isWhole());
        assertEquals(Optional.empty(), till.sale().choose(known(asked)), "a member from now on");
        assertEquals(1, till.members().find("wahyuni").size());
    }

    @Test
    void anInstalmentBuysNoMemberPrice() {
        till.sale().scan("2*B03");
        MemberRegistered asked = register("Sri Wahyuni", Rupiah.of(40_000));
        assertEquals(Rupiah.of(76_000), till.sale().total());
        assertEquals(Optional.of(known(asked)), till.sale().candidate());
        till.payment().payCash(Rupiah.of(100_000));
        assertTrue(
                shop.paper().contains("  Anggota BG1-1 - Sri W."), "the receipt says whose it is");
        assertEquals(
                Optional.of(SaleRefusal.NOT_AN_ACTIVE_MEMBER), till.sale().choose(known(asked)));
        assertEquals(Rupiah.of(60_000), till.accounts().principal(asked.member()).remaining());
        assertInstanceOf(
                Recording.Recorded.class,
                till.shares().pay("BG1-1", ShareKind.PRINCIPAL, Rupiah.of(60_000)));
        assertEquals(Optional.empty(), till.sale().choose(known(asked)));
    }

    @Test
    void registrationAndPokokSurviveAParkedTicketAndARestart() {
        till.sale().scan("2*B03");
        MemberRegistered asked = register("Sri Wahyuni", WHOLE);
        till.sale().park();
        shop.close();
        shop = TestTill.in(directory);
        till = shop.till();
        till.catalog().apply(SpecialGoods.changes(), 100, 0);
        till.sale().resume(till.sale().parked().getFirst());
        assertEquals(Rupiah.of(135_000), till.sale().total());
        assertEquals(asked.member(), till.sale().member().orElseThrow().id());
        till.sale().withoutDeposit(0);
        assertTrue(till.sale().member().isEmpty(), "without the pokok at the general price");
        assertEquals(Rupiah.of(36_000), till.sale().total());
    }

    @Test
    void anAbandonedSaleLeavesTheRegistration() {
        MemberRegistered asked = register("Sri Wahyuni", WHOLE);
        till.voids().ticket(Words.of(Permission.VOID_TICKET));
        assertTrue(till.sale().basket().isEmpty());
        assertEquals(Optional.of(known(asked)), till.members().meant("wahyuni"));
        assertInstanceOf(
                Recording.Recorded.class,
                till.shares().pay("BG1-1", ShareKind.PRINCIPAL, Rupiah.of(25_000)));
        assertEquals(Rupiah.of(75_000), till.accounts().principal(asked.member()).remaining());
    }

    @Test
    void isKnownAgainWhereThePowerFailedRightAfterTheRecord() {
        MemberRegistered asked = register("Sri Wahyuni", Rupiah.ZERO);
        shop.forgetMember(asked.member());
        assertFalse(till.catalog().member(asked.member()).isPresent());
        till.newMembers().recall(0);
        assertEquals("Sri Wahyuni", known(asked).name());
        assertEquals("BG1-2", register("Tono", Rupiah.ZERO).number());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    '',          '',              0,      NAME_MISSING
                    Sri Wahyuni, 'nol delapan',   0,      PHONE_NOT_A_NUMBER
                    Sri Wahyuni, '+62 812-345 6', 0,      -
                    Sri Wahyuni, '',              100001, MORE_THAN_THE_PRINCIPAL
                    Sri Wahyuni, '',              100000, -
                    """)
    void saysWhatIsWrong(String name, String phone, long amount, NewMemberRefusal refusal) {
        Newcomer who = new Newcomer(name, phone, "", Rupiah.of(amount));
        assertEquals(Optional.ofNullable(refusal), till.newMembers().refusalOf(who));
    }

    @Test
    void waitsWhileMoneyWasTakenForTheTicket() {
        till.sale().scan("2*B03");
        till.sale()
                .keepTenders(
                        java.util.List.of(
                                new id.gerai.ledger.payment.Tender.Cash(
                                        Rupiah.of(1_000), Rupiah.of(1_000))));
        assertEquals(
                Optional.of(NewMemberRefusal.TENDERS_TAKEN),
                till.newMembers().refusalOf(new Newcomer("Sri", "", "", WHOLE)));
    }

    private MemberRegistered register(String name, Rupiah principal) {
        Recording<NewMemberRefusal> result =
                till.newMembers()
                        .register(
                                new Newcomer(name, "0812 3456 7890", "Dusun 1", principal),
                                Words.of(Permission.REGISTER_MEMBER));
        return (MemberRegistered) assertInstanceOf(Recording.Recorded.class, result).event().fact();
    }

    private MemberChanged known(MemberRegistered asked) {
        return till.catalog().member(asked.member()).orElseThrow();
    }
}
