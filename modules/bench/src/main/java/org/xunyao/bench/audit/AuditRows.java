package org.xunyao.bench.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.xunyao.access.AuditChain;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.kernel.Tx;

/// The rows of the chain as somebody with a database tool sees them.
///
/// @param last number of the newest link
/// @param anchored number of the newest link that an anchor outside names
record AuditRows(Connection rows, Tx tx, AuditShelf shelf, AuditChain chain, long last, long anchored) {
    /// Fields that a digest covers and that do not join links.
    static final int PLAIN_FIELDS = 7;
    static final int FIELDS = 9;

    private static final List<String> CHANGES = List.of(
            "actor = 'person:00000000-0000-0000-0000-000000000000'",
            "action_code = 'case.look'",
            "target_kind = 'nothing'",
            "target_id = 'x'",
            "outcome = 'undone'",
            "attempt = '00000000-0000-7000-8000-000000000000'",
            "recorded_at = {fn timestampadd(SQL_TSI_SECOND, 1, recorded_at)}",
            "sm3 = '" + "ab".repeat(32) + "'",
            "previous_sm3 = '" + "cd".repeat(32) + "'");
    /// Beyond every number: numbers wait here while others are changed, for the key is unique at every moment.
    private static final long ASIDE = 1_000_000_000L;

    void change(long at, int field) throws SQLException {
        Attack.sql(rows, "update audit set " + CHANGES.get(field) + " where chain_no = ?", at);
    }

    void delete(long from, long to) throws SQLException {
        Attack.sql(rows, "delete from audit where chain_no >= ? and chain_no <= ?", from, to);
    }

    void deleteCheckpoints(long from) throws SQLException {
        Attack.sql(rows, "delete from audit_checkpoint where chain_no >= ?", from);
    }

    void shift(long from, int by) throws SQLException {
        Attack.sql(rows, "update audit set chain_no = chain_no + ? where chain_no >= ?", ASIDE, from);
        Attack.sql(rows, "update audit set chain_no = chain_no - ? where chain_no >= ?", ASIDE - by, ASIDE);
    }

    void exchange(long one, long other) throws SQLException {
        Attack.sql(rows, "update audit set chain_no = ? where chain_no = ?", ASIDE, one);
        Attack.sql(rows, "update audit set chain_no = ? where chain_no = ?", one, other);
        Attack.sql(rows, "update audit set chain_no = ? where chain_no = ?", other, ASIDE);
    }

    /// Adds a row that joins the one before it, as the program would have written it.
    void forge(long at) throws SQLException {
        List<AuditRecord> before = at == 1 ? List.of() : shelf.trail().from(tx, shelf.station(), at - 1, 1);
        AuditRecord near =
                shelf.trail().from(tx, shelf.station(), Math.max(1, at - 1), 1).getFirst();
        String previous =
                before.isEmpty() ? AuditChain.ORIGIN : before.getFirst().digest();
        AuditRecord open = with(near, at, new Target("lead", "forged"), previous, "");
        shelf.trail().append(tx, with(near, at, open.target(), previous, chain.sm3(open)));
    }

    /// Gives a row the digest of its fields.
    void digest(long at) throws SQLException {
        AuditRecord link = shelf.trail().from(tx, shelf.station(), at, 1).getFirst();
        Attack.sql(rows, "update audit set sm3 = ? where chain_no = ?", chain.sm3(link), at);
    }

    /// Gives every row from a number on the digest of its fields and of the row before it.
    void redigest(long from) throws SQLException {
        String previous = from == 1
                ? AuditChain.ORIGIN
                : shelf.trail()
                        .from(tx, shelf.station(), from - 1, 1)
                        .getFirst()
                        .digest();
        for (AuditRecord link : shelf.trail().from(tx, shelf.station(), from, 10_000)) {
            String sm3 = chain.sm3(with(link, link.sequence(), link.target(), previous, ""));
            Attack.sql(
                    rows,
                    "update audit set previous_sm3 = ?, sm3 = ? where chain_no = ?",
                    previous,
                    sm3,
                    link.sequence());
            previous = sm3;
        }
    }

    static AuditRecord with(AuditRecord link, long sequence, Target target, String previous, String digest) {
        return new AuditRecord(
                link.station(),
                sequence,
                link.at(),
                link.actor(),
                link.action(),
                target,
                link.outcome(),
                link.attempt(),
                previous,
                digest);
    }
}
