package id.gerai.server.report.receipt;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.report.Drill;
import id.gerai.server.report.ReportFiles;
import id.gerai.server.report.receipt.TillReceipt.Goods;
import id.gerai.server.report.receipt.TillReceipt.Item;
import id.gerai.server.report.receipt.TillReceipt.Payment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The receipt that a till printed, as data, on paper and as a spreadsheet. */
@Controller("/api/receipts")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class TillReceiptApi {
    private final TillReceipts receipts;
    private final ReportFiles files;

    TillReceiptApi(TillReceipts receipts, ReportFiles files) {
        this.receipts = receipts;
        this.files = files;
    }

    /**
     * A line; what is no goods has no quantity.
     *
     * @param quantity in thousandths of the unit
     * @param price rupiah for one unit
     * @param generalPrice rupiah for one unit, for anybody
     * @param discount rupiah taken off
     * @param amount rupiah
     */
    @Serdeable
    record ItemView(
            String name,
            @Nullable Long quantity,
            @Nullable String unit,
            @Nullable Long price,
            @Nullable Long generalPrice,
            @Nullable Long discount,
            long amount) {
        static ItemView of(Item it) {
            Optional<Goods> goods = it.goods();
            return new ItemView(
                    it.name(),
                    goods.map(of -> of.quantity().thousandths()).orElse(null),
                    goods.map(Goods::unit).orElse(null),
                    goods.map(of -> of.price().amount()).orElse(null),
                    goods.map(of -> of.generalPrice().amount()).orElse(null),
                    goods.map(of -> of.discount().amount()).orElse(null),
                    it.amount().amount());
        }
    }

    /** A way in which it was paid, in rupiah. */
    @Serdeable
    record PaymentView(String type, long amount, String reference) {
        static PaymentView of(Payment it) {
            return new PaymentView(it.type(), it.amount().amount(), it.reference());
        }
    }

    /**
     * @param type of the till's event, such as {@code sale_completed}
     * @param rounding rupiah, of cash
     * @param total rupiah to pay or to give back, after rounding
     * @param original address of the receipt that is taken back
     * @param journal address of what it means in the books
     */
    @Serdeable
    record ReceiptView(
            UUID id,
            String type,
            String number,
            LocalDate businessDate,
            Instant occurredAt,
            String outlet,
            String terminal,
            String cashier,
            @Nullable String memberNo,
            List<ItemView> items,
            long rounding,
            long total,
            List<PaymentView> payments,
            @Nullable String original,
            String journal) {
        static ReceiptView of(TillReceipt it) {
            return new ReceiptView(
                    it.id(),
                    it.type(),
                    it.number(),
                    it.businessDate(),
                    it.occurredAt(),
                    it.desk().outlet(),
                    it.desk().terminal(),
                    it.desk().cashier(),
                    it.memberNo().orElse(null),
                    it.items().stream().map(ItemView::of).toList(),
                    it.rounding().amount(),
                    it.total().amount(),
                    it.payments().stream().map(PaymentView::of).toList(),
                    it.original().map(TillReceipts::address).orElse(null),
                    Drill.toJournal(it.id()));
        }
    }

    /**
     * A receipt.
     *
     * @param id of the till's event, which its journal has too
     * @param format {@code json}, {@code pdf} or {@code xlsx}
     */
    @Get("/{id}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, ReportFiles.XLSX})
    HttpResponse<?> receipt(
            UUID id,
            @QueryValue(defaultValue = "json") String format,
            Authentication authentication) {
        OfficeUser user = OfficeUser.of(authentication);
        Optional<TillReceipt> receipt = receipts.find(user.cooperative(), id);
        if (receipt.isEmpty()) {
            return HttpResponse.notFound();
        }
        return format.equals("json")
                ? HttpResponse.ok(ReceiptView.of(receipt.get()))
                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                : files.answer(user, ReceiptTable.of(receipt.get()), format);
    }
}
