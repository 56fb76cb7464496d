package id.gerai.server.shu;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.CapitalBasis;
import id.gerai.ledger.shu.PolicyRefusal;
import id.gerai.ledger.shu.Portion;
import id.gerai.ledger.shu.Remainder;
import id.gerai.ledger.shu.Side;
import id.gerai.ledger.shu.Surplus;
import id.gerai.ledger.shu.SurplusPolicy;
import id.gerai.server.csv.InputText;
import id.gerai.server.csv.RefusedInputException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** Reads one policy, token by token, so that every refusal knows its line and column. */
final class PolicyReader {
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 9999;

    private final InputText input;

    /** Where the sides and their parts stand, by side and name; the side itself has no name. */
    private final Map<List<Object>, JsonLocation> places = new HashMap<>();

    private JsonParser json;
    private int fiscalYear;
    private Rupiah memberSourced;
    private Rupiah nonMemberSourced;
    private Percent villageShare;
    private Percent capital = Percent.ZERO;
    private final List<Portion> patronage = new ArrayList<>();
    private final List<Portion> memberFunds = new ArrayList<>();
    private Optional<List<Portion>> nonMemberFunds = Optional.empty();
    private Remainder remainder = Remainder.RESERVE;
    private CapitalBasis capitalBasis = CapitalBasis.YEAR_END;

    /** The surplus by the books of a closed year; nothing where the file must tell it. */
    private final Optional<IntFunction<Optional<Surplus>>> books;

    PolicyReader(InputText input, Optional<IntFunction<Optional<Surplus>>> books) {
        this.input = input;
        this.books = books;
    }

    /** What to do with the value of a key. */
    private interface KeyReader {
        void read(String key) throws IOException, RefusedInputException;
    }

    PolicyFile read() throws IOException, RefusedInputException {
        try (JsonParser parser = new JsonFactory().createParser(input.text())) {
            json = parser;
            json.nextToken();
            Set<String> required = Set.of("fiscalYear", "villageShare", "allocation");
            Set<String> withSurplus = Set.of("fiscalYear", "surplus", "villageShare", "allocation");
            object(
                    books.isPresent() ? required : withSurplus,
                    books.isPresent()
                            ? Set.of("remainder", "capitalBasis", "surplus")
                            : Set.of("remainder", "capitalBasis"),
                    this::topLevel);
            if (json.nextToken() != null) {
                throw refusal(ShuText.of("policy.trailing"));
            }
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
        return accepted();
    }

    private void topLevel(String key) throws IOException, RefusedInputException {
        switch (key) {
            case "fiscalYear" -> fiscalYear = (int) number(key, FIRST_YEAR, LAST_YEAR);
            case "surplus" ->
                    object(Set.of("memberSourced", "nonMemberSourced"), Set.of(), this::surplus);
            case "villageShare" ->
                    object(Set.of("basisPoints"), Set.of(), k -> villageShare = percent(k));
            case "allocation" -> {
                places.put(List.of(Side.NON_MEMBER, ""), json.currentTokenLocation());
                object(Set.of("member"), Set.of("nonMember"), this::allocation);
            }
            case "capitalBasis" -> capitalBasis = capitalBasis();
            default -> remainder = remainder();
        }
    }

    private void surplus(String key) throws IOException, RefusedInputException {
        Rupiah amount = Rupiah.of(number(key, Long.MIN_VALUE, Long.MAX_VALUE));
        if (key.equals("memberSourced")) {
            memberSourced = amount;
        } else {
            nonMemberSourced = amount;
        }
        if (memberSourced != null && nonMemberSourced != null) {
            requireCountable();
        }
    }

    private void requireCountable() throws RefusedInputException {
        try {
            memberSourced.plus(nonMemberSourced);
        } catch (ArithmeticException e) {
            throw new RefusedInputException(
                    place(json.currentTokenLocation(), ShuText.of("policy.surplusLarge")), e);
        }
    }

    private void allocation(String key) throws IOException, RefusedInputException {
        if (key.equals("member")) {
            places.put(List.of(Side.MEMBER, ""), json.currentTokenLocation());
            object(Set.of(), null, this::memberPart);
        } else {
            places.put(List.of(Side.NON_MEMBER, ""), json.currentTokenLocation());
            List<Portion> funds = new ArrayList<>();
            object(Set.of(), null, name -> nonMemberPart(funds, name));
            nonMemberFunds = Optional.of(funds);
        }
    }

    private void memberPart(String key) throws IOException, RefusedInputException {
        switch (key) {
            case "capital" -> capital = percent(key);
            case "patronage" -> object(Set.of(), null, base -> part(Side.MEMBER, patronage, base));
            default -> part(Side.MEMBER, memberFunds, key);
        }
    }

    private void nonMemberPart(List<Portion> funds, String key)
            throws IOException, RefusedInputException {
        if (key.equals("capital") || key.equals("patronage")) {
            throw refusal(
                    new PolicyRefusal.Found(
                                    PolicyRefusal.MEMBERS_ON_NON_MEMBER_SIDE,
                                    Side.NON_MEMBER,
                                    key,
                                    0)
                            .text());
        }
        part(Side.NON_MEMBER, funds, key);
    }

    private void part(Side side, List<Portion> parts, String name)
            throws IOException, RefusedInputException {
        places.put(List.of(side, name), json.currentTokenLocation());
        parts.add(new Portion(name, percent(name)));
    }

    /**
     * Reads the object that starts at the current token.
     *
     * @param optional keys that may be there; null where any name may
     */
    private void object(Set<String> required, Set<String> optional, KeyReader reader)
            throws IOException, RefusedInputException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refusal(ShuText.of("policy.notObject"));
        }
        JsonLocation start = json.currentTokenLocation();
        Map<String, Integer> lines = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            Integer first = lines.putIfAbsent(key, json.currentTokenLocation().getLineNr());
            if (first != null) {
                throw refusal(ShuText.of("policy.keyTwice", key, first));
            }
            if (optional != null && !required.contains(key) && !optional.contains(key)) {
                throw refusal(ShuText.of("policy.keyUnknown", key, known(required, optional)));
            }
            json.nextToken();
            reader.read(key);
        }
        for (String key : required.stream().sorted().toList()) {
            if (!lines.containsKey(key)) {
                throw new RefusedInputException(place(start, ShuText.of("policy.keyMissing", key)));
            }
        }
    }

    private static String known(Set<String> required, Set<String> optional) {
        Set<String> all = new HashSet<>(required);
        all.addAll(optional);
        return String.join(", ", all.stream().sorted().toList());
    }

    private Percent percent(String key) throws IOException, RefusedInputException {
        return Percent.ofBasisPoints((int) number(key, 0, Percent.WHOLE_BASIS_POINTS));
    }

    private long number(String key, long least, long most)
            throws IOException, RefusedInputException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw refusal(ShuText.of("policy.notNumber", key, json.getText()));
        }
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw refusal(ShuText.of("number.large", key, json.getText()));
        }
        long value = json.getLongValue();
        if (value < least || value > most) {
            throw refusal(ShuText.of("policy.outOfRange", key, value, least, most));
        }
        return value;
    }

    private Remainder remainder() throws IOException, RefusedInputException {
        return switch (json.getText()) {
            case "reserve" -> Remainder.RESERVE;
            case "largest-remainder" -> Remainder.LARGEST_REMAINDER;
            default -> throw refusal(ShuText.of("policy.remainder", json.getText()));
        };
    }

    private CapitalBasis capitalBasis() throws IOException, RefusedInputException {
        String key = json.getText();
        return CapitalBasis.of(key)
                .orElseThrow(() -> refusal(ShuText.of("policy.capitalBasis", key)));
    }

    private PolicyFile accepted() throws RefusedInputException {
        SurplusPolicy policy =
                new SurplusPolicy(
                        villageShare,
                        capital,
                        patronage,
                        memberFunds,
                        nonMemberFunds,
                        remainder,
                        capitalBasis);
        Surplus surplus = surplusToShare();
        for (PolicyRefusal.Found found : policy.refusals(surplus)) {
            throw new RefusedInputException(
                    place(places.get(List.of(found.side(), found.name())), found.text()));
        }
        return new PolicyFile(fiscalYear, surplus, policy);
    }

    /** That of the file, or that of the books, which a file may repeat but not change. */
    private Surplus surplusToShare() throws RefusedInputException {
        Optional<Surplus> told =
                memberSourced == null
                        ? Optional.empty()
                        : Optional.of(new Surplus(memberSourced, nonMemberSourced));
        if (books.isEmpty()) {
            return told.orElseThrow();
        }
        Optional<Surplus> booked = books.get().apply(fiscalYear);
        if (booked.isEmpty()) {
            throw new RefusedInputException(
                    input.at(1, 1, ShuText.of("run.YEAR_NOT_CLOSED", fiscalYear)));
        }
        if (told.isPresent() && !told.equals(booked)) {
            Surplus right = booked.get();
            throw new RefusedInputException(
                    input.at(
                            1,
                            1,
                            ShuText.of(
                                    "policy.surplusDiffers",
                                    right.memberSourced().amount(),
                                    right.nonMemberSourced().amount())));
        }
        return booked.get();
    }

    private RefusedInputException refusal(String what) {
        return new RefusedInputException(place(json.currentTokenLocation(), what));
    }

    private String place(JsonLocation location, String what) {
        return input.at(location.getLineNr(), location.getColumnNr(), what);
    }

    /** Text that is not JSON at all, with the reader's own words for the technically minded. */
    private RefusedInputException notJson(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return new RefusedInputException(
                place(
                        location == null ? json.currentLocation() : location,
                        ShuText.of("policy.notJson", e.getOriginalMessage())),
                e);
    }
}
