package id.gerai.ledger.payment;

import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.fields.FieldsWriter;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.TenderType.Reference;

import java.util.List;
import java.util.Map;

/**
 * One of the ways in which a sale was paid, or a return paid back. Each says in its {@link
 * TenderType} how it is entered, written and read; what it means in the books is said by the
 * posting rules, which do not compile without it.
 */
public sealed interface Tender {
    /** Every way to pay, in the order in which a cashier is offered them. */
    static List<TenderType> types() {
        return List.of(
                Cash.TYPE,
                Qris.TYPE,
                MemberCredit.TYPE,
                Savings.TYPE,
                KksCard.TYPE,
                BankCard.TYPE,
                Transfer.TYPE,
                SocialCard.TYPE);
    }

    /** What it contributes to the payable amount; above zero. */
    Rupiah amount();

    TenderType type();

    /** What stands beside the amount on the receipt: a reference or approval code; may be empty. */
    default String reference() {
        return "";
    }

    /** Puts what is its own beside type and amount. */
    default void put(FieldsWriter fields) {
        if (type().reference() != Reference.NONE) {
            fields.put("reference", reference());
        }
    }

    /** As plain fields. */
    default Map<String, Object> write() {
        FieldsWriter fields =
                new FieldsWriter().put("type", type().name()).put("amount", amount().amount());
        put(fields);
        return fields.toMap();
    }

    /**
     * The tender that fields tell of.
     *
     * @throws IllegalArgumentException if nobody knows the way to pay
     */
    static Tender read(Fields fields) {
        String name = fields.text("type");
        return types().stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("unknown way to pay '" + name + "'"))
                .reader()
                .apply(fields);
    }

    /**
     * Coins and notes.
     *
     * @param amount what stays in the drawer
     * @param handed what the buyer handed over; at least the amount
     */
    record Cash(Rupiah amount, Rupiah handed) implements Tender {
        public static final TenderType TYPE =
                new TenderType(
                        "cash",
                        Reference.NONE,
                        false,
                        fields -> new Cash(fields.rupiah("amount"), fields.rupiah("handed")),
                        (amount, _, _) -> Cash.exactly(amount));

        public Cash {
            if (handed.isLessThan(amount)) {
                throw new IllegalArgumentException(
                        "Cash handed %s is below the amount %s".formatted(handed, amount));
            }
        }

        /** Exactly the amount, no change. */
        public static Cash exactly(Rupiah amount) {
            return new Cash(amount, amount);
        }

        public Rupiah change() {
            return handed.minus(amount);
        }

        @Override
        public TenderType type() {
            return TYPE;
        }

        @Override
        public void put(FieldsWriter fields) {
            fields.put("handed", handed.amount());
        }
    }

    /**
     * A QR payment, confirmed by the cashier.
     *
     * @param reference of the payment provider, as typed; may be empty
     */
    record Qris(Rupiah amount, String reference) implements Tender {
        public static final TenderType TYPE =
                new TenderType(
                        "qris",
                        Reference.OPTIONAL,
                        false,
                        fields -> new Qris(fields.rupiah("amount"), fields.text("reference")),
                        (amount, reference, _) -> new Qris(amount, reference));

        @Override
        public TenderType type() {
            return TYPE;
        }
    }

    /** On the member's account (bon). Only for a known member. */
    record MemberCredit(Rupiah amount) implements Tender {
        public static final TenderType TYPE =
                new TenderType(
                        "member_credit",
                        Reference.NONE,
                        true,
                        fields -> new MemberCredit(fields.rupiah("amount")),
                        (amount, _, _) -> new MemberCredit(amount));

        @Override
        public TenderType type() {
            return TYPE;
        }
    }

    /** Out of the member's simpanan sukarela. Only for a known member. */
    record Savings(Rupiah amount) implements Tender {
        public static final TenderType TYPE =
                new TenderType(
                        "savings",
                        Reference.NONE,
                        true,
                        fields -> new Savings(fields.rupiah("amount")),
                        (amount, _, _) -> new Savings(amount));

        @Override
        public TenderType type() {
            return TYPE;
        }
    }

    /**
     * The bank card of a family on social assistance (KKS), on the bank's own EDC.
     *
     * @param reference the approval code of the EDC
     */
    record KksCard(Rupiah amount, String reference) implements Tender {
        public static final TenderType TYPE =
                new TenderType(
                        "kks_card",
                        Reference.REQUIRED,
                        false,
                        fields -> new KksCard(fields.rupiah("amount"), fields.text("reference")),
                        (amount, reference, _) -> new KksCard(amount, reference));

        @Override
        public TenderType type() {
            return TYPE;
        }
    }

    /**
     * A bank card, on the bank's own EDC.
     *
     * @param reference the approval code of the EDC
     */
    record BankCard(Rupiah amount, String reference) implements Tender {
        public static final TenderType TYPE =
                new TenderType(
                        "bank_card",
                        Reference.REQUIRED,
                        false,
                        fields -> new BankCard(fields.rupiah("amount"), fields.text("reference")),
                        (amount, reference, _) -> new BankCard(amount, reference));

        @Override
        public TenderType type() {
            return TYPE;
        }
    }

    /**
     * A transfer to the cooperative's bank account that the cashier has seen arrive.
     *
     * @param reference of the bank; may be empty
     */
    record Transfer(Rupiah amount, String reference) implements Tender {
        public static final TenderType TYPE =
                new TenderType(
                        "transfer",
                        Reference.OPTIONAL,
                        false,
                        fields -> new Transfer(fields.rupiah("amount"), fields.text("reference")),
                        (amount, reference, _) -> new Transfer(amount, reference));

        @Override
        public TenderType type() {
            return TYPE;
        }
    }

    /**
     * A card of a programme that the cooperative takes part in, such as KHBS; the programme owes
     * the cooperative.
     *
     * @param card the programme's name, as the cooperative defined it
     * @param reference on the card or slip
     */
    record SocialCard(Rupiah amount, String card, String reference) implements Tender {
        public static final TenderType TYPE =
                new TenderType(
                        "social_card",
                        Reference.REQUIRED,
                        false,
                        fields ->
                                new SocialCard(
                                        fields.rupiah("amount"),
                                        fields.text("card"),
                                        fields.text("reference")),
                        (amount, reference, card) -> new SocialCard(amount, card, reference));

        @Override
        public TenderType type() {
            return TYPE;
        }

        @Override
        public void put(FieldsWriter fields) {
            fields.put("card", card).put("reference", reference);
        }
    }
}
