package id.gerai.server.reversal;

import id.gerai.ledger.journal.Entry;
import id.gerai.ledger.journal.Journal;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.journal.JournalService;
import id.gerai.server.journal.PostedJournal;
import id.gerai.server.report.receipt.TillReceipts;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One journal, and taking it back. */
@Controller("/api/journals/{id}")
class JournalApi {
    private final JournalService journals;
    private final ReversalService reversals;
    private final TillReceipts receipts;

    JournalApi(JournalService journals, ReversalService reversals, TillReceipts receipts) {
        this.journals = journals;
        this.reversals = reversals;
        this.receipts = receipts;
    }

    /**
     * @param debit whole rupiah, zero or more
     * @param credit whole rupiah, zero or more
     */
    @Serdeable
    record EntryView(String account, @Nullable UUID member, long debit, long credit) {
        static EntryView of(Entry it) {
            return new EntryView(
                    it.account().digits(),
                    it.member().orElse(null),
                    it.debit().amount(),
                    it.credit().amount());
        }
    }

    /**
     * @param occurredOn the day it happened, where that lay in a closed period
     * @param reverses the journal that this one takes back
     * @param reversedBy the journal that takes this one back
     * @param receipt address of the receipt that a till printed of it
     */
    @Serdeable
    record JournalView(
            UUID id,
            String kind,
            LocalDate date,
            @Nullable LocalDate occurredOn,
            String description,
            String attachment,
            Instant recordedAt,
            @Nullable UUID reverses,
            @Nullable UUID reversedBy,
            @Nullable String receipt,
            List<EntryView> entries) {
        static JournalView of(PostedJournal it, Optional<String> receipt) {
            Journal journal = it.journal();
            return new JournalView(
                    journal.id(),
                    journal.kind().name(),
                    journal.postingDate(),
                    it.occurredOn().orElse(null),
                    journal.description(),
                    it.attachment(),
                    it.recordedAt(),
                    journal.reverses().orElse(null),
                    it.reversedBy().orElse(null),
                    receipt.orElse(null),
                    journal.entries().stream().map(EntryView::of).toList());
        }
    }

    /**
     * @param date in an open period; missing for today
     */
    @Serdeable
    record ReversalRequest(@Nullable LocalDate date, @NotBlank @Size(max = 200) String reason) {}

    /** The journal that was posted. */
    @Serdeable
    record Reversed(UUID journal) {}

    /** One journal with what takes it back. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    Optional<JournalView> journal(UUID id, Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        return journals.find(cooperative, id)
                .map(it -> JournalView.of(it, receipts.addressOf(cooperative, id)));
    }

    /** Takes a journal back. */
    @Post("/reversal")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
    HttpResponse<Reversed> reverse(
            UUID id, @Valid @Body ReversalRequest request, Authentication authentication) {
        UUID reversal =
                reversals.reverse(
                        OfficeUser.of(authentication),
                        id,
                        Optional.ofNullable(request.date()),
                        request.reason());
        return HttpResponse.created(new Reversed(reversal));
    }
}
