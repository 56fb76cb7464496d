package id.gerai.terminal.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.returns.ReturnRefusal;
import id.gerai.terminal.returns.ReturnViewModel;
import id.gerai.terminal.returns.Returnable;
import id.gerai.terminal.testing.FakeServer;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.Words;
import id.gerai.terminal.till.Enrolment;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a till asks the server while a customer waits, over real HTTP. */
class QuestionsTest {
    @TempDir private Path directory;
    private FakeServer server;
    private Store store;
    private Till till;

    @BeforeEach
    void open() throws Exception {
        server = new FakeServer(SampleShop.changes());
        store = Store.open(directory);
        Identity identity = Enrolment.enrol(store, server.address(), FakeServer.CODE);
        till = new Till(store, identity, TillOptions.atTheCounter());
        till.sync().start();
        assertTrue(till.sync().awaitInStep(Duration.ofSeconds(10)));
        till.desk().signIn(SampleShop.WATI);
        till.desk().open(Rupiah.of(200_000));
    }

    @AfterEach
    void close() {
        till.close();
        store.close();
        server.close();
    }

    @Test
    void aCodeThatIsUnknownHereIsLearnedFromTheServer() throws Exception {
        Product other = productNamed("LAIN");
        server.knowToo(other);
        assertEquals(ProductInquiry.Answer.NOT_REGISTERED, ask("8991234567890"));
        assertEquals(ProductInquiry.Answer.LEARNED, ask("LAIN"));
        assertEquals(other, till.catalog().byCode("LAIN").orElseThrow());
        server.close();
        assertEquals(ProductInquiry.Answer.NOT_REACHED, ask("8991234567890"));
    }

    @Test
    void whatCameBackElsewhereCountsBesideWhatCameBackHere() throws Exception {
        till.sale().scan("5*B07");
        till.payment().payCash(Rupiah.of(50_000));
        assertTrue(till.sync().awaitInStep(Duration.ofSeconds(10)));
        server.returnedElsewhere(1, 2_000, 6_600);
        Returnable sale =
                assertInstanceOf(
                                ReturnViewModel.Possible.class,
                                till.returns().previewAnywhere("G1-000001"))
                        .sale();
        assertEquals(Quantity.ofUnits(3), sale.lines().getFirst().left());
        assertEquals(
                new Recording.Refused<>(ReturnRefusal.MORE_THAN_LEFT),
                till.returns()
                        .takeBack(
                                sale, Map.of(1, Quantity.ofUnits(4)), Words.of(Permission.RETURN)));
        assertEquals(
                new ReturnViewModel.NotReturnable(ReturnRefusal.RECEIPT_NOT_FOUND),
                till.returns().previewAnywhere("G2-000009"));
    }

    private ProductInquiry.Answer ask(String code) throws InterruptedException {
        BlockingQueue<ProductInquiry.Answer> answers = new LinkedBlockingQueue<>();
        till.inquiry().ask(code, answers::add);
        return answers.poll(10, TimeUnit.SECONDS);
    }

    private static Product productNamed(String code) {
        for (Change change : SpecialGoods.changes()) {
            if (change instanceof ProductChanged it && it.product().code().equals(code)) {
                return it.product();
            }
        }
        throw new IllegalStateException("Bug: no product " + code);
    }
}
