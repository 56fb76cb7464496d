package id.gerai.server.year;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.LineDetail;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.sale.SaleLine;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What the shop sells. */
enum Goods {
    BERAS("sak", "1141", 70_000, 68_000),
    MINYAK("botol", "1141", 18_000, 17_500),
    GULA("kg", "1141", 17_500, 17_000),
    GAS("tabung", "1142", 20_000, 19_000),
    KRIPIK("bungkus", "1149", 10_000, 10_000);

    static final int COMMISSION_BP = 1_000;

    final String unit;
    final String stockAccount;
    final long general;
    final long member;

    Goods(String unit, String stockAccount, long general, long member) {
        this.unit = unit;
        this.stockAccount = stockAccount;
        this.general = general;
        this.member = member;
    }

    boolean isConsigned() {
        return this == KRIPIK;
    }

    boolean isWeighed() {
        return this == GULA;
    }

    /** As tills write it. */
    static Quantity quantity(String text) {
        return Quantity.ofThousandths(
                new BigDecimal(text.replace(",", ".")).movePointRight(3).longValueExact());
    }

    /** A line of a sale to a member or to anybody. */
    SaleLine line(UUID product, Quantity quantity, boolean toMember, UUID consignor) {
        Rupiah price = Rupiah.of(toMember ? member : general);
        return new SaleLine(
                product,
                name(),
                unit,
                quantity,
                price,
                Rupiah.of(general),
                quantity.at(price),
                isConsigned()
                        ? Optional.of(
                                new ConsignmentTerms(
                                        consignor, Percent.ofBasisPoints(COMMISSION_BP)))
                        : Optional.empty(),
                new LineDetail(
                        quantity,
                        toMember ? PriceBasis.MEMBER : PriceBasis.GENERAL,
                        isWeighed() ? Measure.WEIGHED : Measure.COUNTED,
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        ""));
    }
}
