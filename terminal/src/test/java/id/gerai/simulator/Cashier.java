package id.gerai.simulator;

import id.gerai.simulator.Model.Line;
import id.gerai.simulator.Model.Ticket;
import id.gerai.simulator.Model.Way;
import id.gerai.simulator.SimulatedTill.Sold;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Draws what somebody at a till does next. */
final class Cashier {
    /** Costs what leaves odd rupiah in cash; nobody brings it back. */
    static final String ODD = "B002";

    private static final List<String> GOODS = List.of("B001", ODD, "B003", "B004", "B005", "B006");
    private static final List<String> MEMBERS = List.of("A001", "A002", "A003", "A004");
    private static final long FLOAT = 100_000;
    private static final int LINES_MAX = 3;
    private static final int PIECES_MAX = 5;

    private final Random random;
    private final Model model;

    Cashier(Random random, Model model) {
        this.random = random;
        this.model = model;
    }

    /** What is done next at a till. */
    Deed next(SimulatedTill till) {
        if (!till.shiftOpen) {
            return open(till);
        }
        return switch (random.nextInt(20)) {
            case 0 -> close(till);
            case 1 -> save();
            case 2 -> payCredit();
            case 3 -> buySupplies(till);
            case 4, 5 -> bringBack(till);
            default -> sell(till);
        };
    }

    private Deed open(SimulatedTill till) {
        return new Deed(
                List.of("cashier Siti", "open-shift " + FLOAT),
                books -> {
                    books.drawers += FLOAT;
                    till.shiftOpen = true;
                });
    }

    /** Whatever is counted, the drawer is emptied; the difference is a matter of the books. */
    private Deed close(SimulatedTill till) {
        String counted = random.nextInt(3) == 0 ? "short 500" : "exact";
        return new Deed(
                List.of("close-shift " + counted),
                books -> {
                    books.drawers -= till.drawer;
                    till.shiftOpen = false;
                });
    }

    private Deed save() {
        String member = pick(MEMBERS);
        long amount = 1_000L * random.nextInt(1, 50);
        return new Deed(
                List.of("share " + member + " VOLUNTARY " + amount),
                books -> {
                    books.drawers += amount;
                    books.savings.merge(member, amount, Long::sum);
                });
    }

    private Deed payCredit() {
        String member = pick(MEMBERS);
        long amount = 1_000L * random.nextInt(1, 20);
        return new Deed(
                List.of("pay-credit " + member + " " + amount),
                books -> {
                    books.drawers += amount;
                    books.credit.merge(member, -amount, Long::sum);
                });
    }

    private Deed buySupplies(SimulatedTill till) {
        long amount = Math.max(1, Math.min(till.drawer, 1_000L * random.nextInt(1, 10)));
        return new Deed(
                List.of("move-cash SUPPLIES " + amount + " Plastik"),
                books -> books.drawers -= amount);
    }

    private Deed bringBack(SimulatedTill till) {
        List<Sold> tickets = new ArrayList<>(till.sold);
        Collections.shuffle(tickets, random);
        for (Sold sold : tickets) {
            for (int line = 0; line < sold.back.length; line++) {
                if (sold.left(line) > 0 && !sold.line(line).code().equals(ODD)) {
                    return bringBack(sold, line);
                }
            }
        }
        return sell(till);
    }

    private Deed bringBack(Sold sold, int line) {
        long pieces = random.nextLong(1, sold.left(line) + 1);
        return new Deed(
                List.of("return %s lines %d:%d".formatted(sold.receipt, line + 1, pieces)),
                books -> {
                    sold.back[line] += pieces;
                    books.takeBack(sold.ticket, sold.line(line), pieces);
                });
    }

    private Deed sell(SimulatedTill till) {
        boolean member = random.nextInt(10) < 6;
        String number = member ? pick(MEMBERS) : "";
        List<String> lines = new ArrayList<>();
        if (member) {
            lines.add("member " + number);
        }
        List<String> goods = new ArrayList<>(GOODS);
        Collections.shuffle(goods, random);
        List<Line> bought = new ArrayList<>();
        for (String code : goods.subList(0, random.nextInt(1, LINES_MAX + 1))) {
            long pieces = random.nextInt(1, PIECES_MAX + 1);
            lines.add("scan " + code);
            lines.add("quantity " + pieces);
            bought.add(new Line(code, pieces, till.prices.get(code)[member ? 1 : 0]));
        }
        Way way = member && random.nextInt(4) == 0 ? Way.CREDIT : cashOrQris();
        Ticket ticket = new Ticket(bought, number, way);
        lines.add(paying(ticket));
        return new Deed(
                lines,
                books -> {
                    books.sell(ticket);
                    till.sold.add(new Sold(till.lastReceipt(), ticket));
                    books.paid.add(till.lastEvent());
                });
    }

    private Way cashOrQris() {
        return random.nextInt(4) == 0 ? Way.QRIS : Way.CASH;
    }

    private String paying(Ticket ticket) {
        return switch (ticket.way()) {
            case CASH ->
                    random.nextBoolean()
                            ? "cash exact"
                            : "cash " + (Model.inCoins(ticket.total()) + 50_000);
            case QRIS -> "qris";
            case CREDIT -> "credit";
        };
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
