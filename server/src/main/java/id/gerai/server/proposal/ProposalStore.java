package id.gerai.server.proposal;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.proposal.Proposal.Kind;
import id.gerai.server.proposal.Proposal.State;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Proposals. */
@Singleton
class ProposalStore {
    private static final String SELECT =
            """
            select proposal_id, kind, member_id, amount, date, cash_place, reason, proposed_at,
                   proposed_by, state, decided_by, decision_note
            from proposal where cooperative_id = ?\s\
            """;

    private final Sql sql;

    ProposalStore(Sql sql) {
        this.sql = sql;
    }

    void insert(UUID cooperative, Proposal proposal) {
        sql.run(
                """
                insert into proposal (cooperative_id, proposal_id, kind, member_id, amount, date,
                  cash_place, reason, proposed_at, proposed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                cooperative,
                proposal.id(),
                proposal.kind().name(),
                proposal.member(),
                proposal.amount().amount(),
                proposal.date(),
                proposal.cashPlace(),
                proposal.reason(),
                proposal.at(),
                proposal.by());
    }

    /** The open ones, oldest first. */
    List<Proposal> open(UUID cooperative) {
        return sql.list(
                SELECT + "and state = 'OPEN' order by proposed_at, proposal_id",
                ProposalStore::proposal,
                cooperative);
    }

    /** One of them; nobody else decides it until the transaction ends. */
    Optional<Proposal> lock(UUID cooperative, UUID id) {
        return sql.first(
                SELECT + "and proposal_id = ? for update",
                ProposalStore::proposal,
                cooperative,
                id);
    }

    void decide(UUID cooperative, UUID id, State state, UUID by, Instant at, String note) {
        sql.run(
                """
                update proposal set state = ?, decided_by = ?, decided_at = ?, decision_note = ?
                where cooperative_id = ? and proposal_id = ?
                """,
                state.name(),
                by,
                at,
                note,
                cooperative,
                id);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("proposal_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("member_id", UUID.class),
                Rupiah.of(row.getLong("amount")),
                row.getObject("date", LocalDate.class),
                row.getString("cash_place"),
                row.getString("reason"),
                Sql.time(row, "proposed_at").orElseThrow(),
                row.getObject("proposed_by", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("decided_by", UUID.class),
                row.getString("decision_note"));
    }
}
