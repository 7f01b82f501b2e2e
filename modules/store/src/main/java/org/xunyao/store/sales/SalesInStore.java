package org.xunyao.store.sales;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.sales.BadRow;
import org.xunyao.supervision.sales.FilePlace;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.book.SaleCounts;
import org.xunyao.supervision.sales.book.SalesBooks;

/// {@link SalesBooks} in the database.
public final class SalesInStore implements SalesBooks {
    private static final int MOST_SOURCES = 1_000;
    private static final int MOST_TRACED = 100;
    private static final Duration RECEIPT = Duration.ofHours(12);

    /// An adapter without state; the transaction carries everything.
    public SalesInStore() {}

    @Override
    public void put(Tx tx, SalesSource source) {
        SeenVersions.put(tx, SalesSourceRow.of(source));
    }

    @Override
    public Optional<SalesSource> source(Tx tx, UUID id) {
        return SeenVersions.find(tx, SalesSourceRow.class, id.toString()).map(SalesSourceRow::source);
    }

    @Override
    public List<SalesSource> sources(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery("from SalesSourceRow order by enteredAt desc, id desc", SalesSourceRow.class)
                .setMaxResults(MOST_SOURCES)
                .getResultList()
                .stream()
                .map(SalesSourceRow::source)
                .toList();
    }

    @Override
    public FilePlace place(Tx tx, UUID source) {
        @Nullable SalesPlaceRow row = Sessions.of(tx).get(SalesPlaceRow.class, source.toString());
        return row == null ? FilePlace.START : row.place();
    }

    @Override
    public void place(Tx tx, UUID source, FilePlace place) {
        StatelessSession session = Sessions.of(tx);
        @Nullable SalesPlaceRow row = session.get(SalesPlaceRow.class, source.toString());
        if (row == null) {
            var first = new SalesPlaceRow();
            first.source = source.toString();
            first.take(place);
            session.insert(first);
        } else {
            row.take(place);
            session.update(row);
        }
    }

    @Override
    public boolean keep(Tx tx, SaleLine line) {
        StatelessSession session = Sessions.of(tx);
        if (line.place().generation() > 1) {
            Optional<SaleLineRow> known = before(session, line);
            if (known.isPresent()) {
                known.get().generation = line.place().generation();
                known.get().number = line.place().row();
                session.update(known.get());
                return false;
            }
        }
        session.insert(SaleLineRow.of(line, reached(Stage.LATER)));
        return true;
    }

    private static Optional<SaleLineRow> before(StatelessSession session, SaleLine line) {
        return session
                .createSelectionQuery(
                        "from SaleLineRow where source = :source and digest = :digest and generation < :generation"
                                + " order by generation, number",
                        SaleLineRow.class)
                .setParameter("source", line.place().source().toString())
                .setParameter("digest", line.place().sha256())
                .setParameter("generation", line.place().generation())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public void keep(Tx tx, BadRow row, int most) {
        StatelessSession session = Sessions.of(tx);
        @Nullable SaleBadRow known = session.get(SaleBadRow.class, new SaleBadRow.Key(row));
        if (known != null) {
            return;
        }
        session.insert(SaleBadRow.of(row));
        bad(session, row.source())
                .setFirstResult(most)
                .setMaxResults(1)
                .getResultList()
                .forEach(session::delete);
    }

    private static SelectionQuery<SaleBadRow> bad(StatelessSession session, UUID source) {
        return session.createSelectionQuery(
                        "from SaleBadRow where source = :source order by source, generation desc, number desc",
                        SaleBadRow.class)
                .setParameter("source", source.toString());
    }

    @Override
    public List<BadRow> bad(Tx tx, UUID source, int limit) {
        return bad(Sessions.of(tx), source).setMaxResults(limit).getResultList().stream()
                .map(SaleBadRow::bad)
                .toList();
    }

    @Override
    public List<SaleLine> unjudged(Tx tx, UUID source, Stage stage, Instant arrived, int limit) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from SaleLineRow where source = :source and judged < :stage and arrived <= :arrived"
                                + " order by arrived, generation, number",
                        SaleLineRow.class)
                .setParameter("source", source.toString())
                .setParameter("stage", reached(stage))
                .setParameter("arrived", arrived)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(SaleLineRow::line)
                .toList();
    }

    private static int reached(Stage stage) {
        return switch (stage) {
            case AT_ONCE -> 1;
            case LATER -> 2;
        };
    }

    @Override
    public void judged(Tx tx, Collection<UUID> lines, Stage stage) {
        for (UUID line : lines) {
            Sessions.of(tx)
                    .createMutationQuery("update SaleLineRow set judged = :stage where id = :id and judged < :stage")
                    .setParameter("stage", reached(stage))
                    .setParameter("id", line.toString())
                    .executeUpdate();
        }
    }

    @Override
    public List<SaleLine> receipt(Tx tx, UUID source, SaleLine.Receipt receipt, Instant around) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from SaleLineRow where source = :source and receipt = :receipt and register = :register"
                                + " and sold between :first and :last order by generation, number",
                        SaleLineRow.class)
                .setParameter("source", source.toString())
                .setParameter("receipt", receipt.number())
                .setParameter("register", receipt.register())
                .setParameter("first", around.minus(RECEIPT))
                .setParameter("last", around.plus(RECEIPT))
                .getResultList()
                .stream()
                .map(SaleLineRow::line)
                .toList();
    }

    @Override
    public List<SaleLine> ofBuyer(Tx tx, String buyer, Instant from, Instant to) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from SaleLineRow where buyer = :buyer and sold between :first and :last"
                                + " and ephedrine = true order by sold",
                        SaleLineRow.class)
                .setParameter("buyer", buyer)
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultList()
                .stream()
                .map(SaleLineRow::line)
                .toList();
    }

    @Override
    public List<SaleLine> traced(Tx tx, String code) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from SaleLineRow where trace = :code order by trace, sold desc", SaleLineRow.class)
                .setParameter("code", code)
                .setMaxResults(MOST_TRACED)
                .getResultList()
                .stream()
                .map(SaleLineRow::line)
                .toList();
    }

    @Override
    public SaleCounts counts(Tx tx, UUID source, Instant from, Instant to) {
        Object[] row = Sessions.of(tx)
                .createSelectionQuery(
                        "select count(*), sum(case when prescription = true then 1 else 0 end),"
                                + " sum(case when approval <> '' and thousandths > 0 then 1 else 0 end),"
                                + " sum(case when approval <> '' and thousandths > 0 and trace is null"
                                + " then 1 else 0 end), max(sold)"
                                + " from SaleLineRow where source = :source and sold >= :first and sold < :last",
                        Object[].class)
                .setParameter("source", source.toString())
                .setParameter("first", from)
                .setParameter("last", to)
                .getSingleResult();
        return new SaleCounts(
                number(row[0]), number(row[1]), number(row[2]), number(row[3]), Optional.ofNullable((Instant) row[4]));
    }

    private static long number(@Nullable Object sum) {
        return sum instanceof Number found ? found.longValue() : 0;
    }

    @Override
    public boolean keep(Tx tx, SaleHit hit) {
        StatelessSession session = Sessions.of(tx);
        var row = SaleHitRow.of(hit);
        boolean known = !session.createSelectionQuery(
                        "select id from SaleHitRow where source = :source and rule = :rule and reason = :reason"
                                + " and occasion = :occasion",
                        String.class)
                .setParameter("source", row.source)
                .setParameter("rule", row.rule)
                .setParameter("reason", row.reason)
                .setParameter("occasion", row.occasion)
                .getResultList()
                .isEmpty();
        if (!known) {
            session.insert(row);
        }
        return !known;
    }

    @Override
    public void film(Tx tx, SaleHit hit) {
        Sessions.of(tx).update(SaleHitRow.of(hit));
    }

    @Override
    public List<SaleHit> waiting(Tx tx, Collection<UUID> sources, Instant due, int limit) {
        if (sources.isEmpty()) {
            return List.of();
        }
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from SaleHitRow where film = :film and filmFrom <= :due and source in (:sources)"
                                + " order by filmFrom, id",
                        SaleHitRow.class)
                .setParameterList(
                        "sources", sources.stream().map(UUID::toString).toList())
                .setParameter("film", SaleHitRow.WAITS)
                .setParameter("due", due)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(SaleHitRow::hit)
                .toList();
    }

    @Override
    public List<SaleHit> hits(Tx tx, int limit) {
        return Sessions.of(tx)
                .createSelectionQuery("from SaleHitRow order by found desc, id desc", SaleHitRow.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(SaleHitRow::hit)
                .toList();
    }

    @Override
    public int forget(Tx tx, Instant before) {
        StatelessSession session = Sessions.of(tx);
        session.createMutationQuery("delete from SaleHitRow where found < :before")
                .setParameter("before", before)
                .executeUpdate();
        session.createMutationQuery("delete from SaleBadRow where arrived < :before")
                .setParameter("before", before)
                .executeUpdate();
        return session.createMutationQuery("delete from SaleLineRow where arrived < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
