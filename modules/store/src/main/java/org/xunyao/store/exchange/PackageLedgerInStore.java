package org.xunyao.store.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.PackageLedger;
import org.xunyao.exchange.Sent;
import org.xunyao.kernel.Tx;
import org.xunyao.store.files.FolderPaths;
import org.xunyao.store.session.Sessions;
import org.xunyao.store.tally.Tally;

/// {@link PackageLedger} in the database.
public final class PackageLedgerInStore implements PackageLedger {
    private static final int MOST = 1_000;
    private static final String ORDER = " order by createdAt desc, sequence desc, recipient, stream";

    /// No manifest is created later. Without a bound Derby reads every row and sorts.
    private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");

    private final FolderPaths paths;

    /// @param paths of the data folder in which sealed packages lie
    public PackageLedgerInStore(FolderPaths paths) {
        this.paths = paths;
    }

    @Override
    public Optional<Sent> last(Tx tx, String recipient, String stream) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from SentRow where recipient = :recipient and stream = :stream order by sequence desc",
                        SentRow.class)
                .setParameter("recipient", recipient)
                .setParameter("stream", stream)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> row.sent(paths));
    }

    @Override
    public List<Sent> newest(Tx tx, Optional<Sent> before, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        StatelessSession session = Sessions.of(tx);
        return before
                .map(last -> older(session, last.manifest()))
                .orElseGet(() -> session.createSelectionQuery(
                                "from SentRow where createdAt <= :ever" + ORDER, SentRow.class)
                        .setParameter("ever", EVER))
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> row.sent(paths))
                .toList();
    }

    /// The first condition finds the place in the index, the second leaves out what is not behind it.
    private static SelectionQuery<SentRow> older(StatelessSession session, Manifest than) {
        return session.createSelectionQuery(
                        "from SentRow where createdAt <= :at and (createdAt < :at or sequence < :sequence"
                                + " or sequence = :sequence and (recipient > :recipient"
                                + " or recipient = :recipient and stream > :stream))"
                                + ORDER,
                        SentRow.class)
                .setParameter("at", than.created())
                .setParameter("sequence", than.sequence())
                .setParameter("recipient", than.recipient())
                .setParameter("stream", than.stream());
    }

    @Override
    public long count(Tx tx) {
        return Tally.of(tx, "package_sent").getOrDefault("*", 0L);
    }

    @Override
    public void add(Tx tx, Sent sent) {
        Sessions.of(tx).insert(SentRow.of(sent, paths));
    }
}
