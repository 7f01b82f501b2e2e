package org.xunyao.store.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.audit.Checkpoints;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link Checkpoints} in the database.
public final class CheckpointsInStore implements Checkpoints {
    private static final int MOST = 10_000;
    private static final int MANGLED_AT_MOST = 1_000;
    private static final String DOWN =
            "from CheckpointRow where station = :station and chainNo <= :bound order by chainNo desc";
    private static final String UP =
            "from CheckpointRow where station = :station and chainNo >= :bound order by chainNo";

    /// An adapter without state; the transaction carries everything.
    public CheckpointsInStore() {}

    @Override
    public void add(Tx tx, SignedCheckpoint signed) {
        Sessions.of(tx).insert(CheckpointRow.of(signed));
    }

    @Override
    public Optional<SignedCheckpoint> last(Tx tx, String station) {
        return newest(tx, station, Long.MAX_VALUE, 1).stream().findFirst();
    }

    @Override
    public List<SignedCheckpoint> newest(Tx tx, String station, long upTo, int limit) {
        return whole(tx, DOWN, station, upTo, limit);
    }

    @Override
    public List<SignedCheckpoint> from(Tx tx, String station, long sequence, int limit) {
        return whole(tx, UP, station, sequence, limit);
    }

    @Override
    public List<Long> mangled(Tx tx, String station) {
        var found = new ArrayList<Long>();
        long bound = 0;
        List<CheckpointRow> page;
        do {
            page = rows(tx, UP, station, bound, MOST);
            page.stream().filter(row -> row.signed().isEmpty()).forEach(row -> found.add(row.chainNo));
            bound = page.isEmpty() ? bound : page.getLast().chainNo + 1;
        } while (page.size() == MOST && found.size() < MANGLED_AT_MOST);
        return List.copyOf(found.subList(0, Math.min(found.size(), MANGLED_AT_MOST)));
    }

    /// Goes on where rows that are no checkpoints were passed over, so that a short list means the end.
    private static List<SignedCheckpoint> whole(Tx tx, String question, String station, long bound, int limit) {
        var whole = new ArrayList<SignedCheckpoint>();
        long from = bound;
        List<CheckpointRow> page;
        do {
            int wanted = limit - whole.size();
            page = rows(tx, question, station, from, wanted);
            page.forEach(row -> row.signed().ifPresent(whole::add));
            from = page.isEmpty() ? from : page.getLast().chainNo + (question.equals(UP) ? 1 : -1);
            if (page.size() < wanted) {
                break;
            }
        } while (whole.size() < limit);
        return whole;
    }

    private static List<CheckpointRow> rows(Tx tx, String question, String station, long bound, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return Sessions.of(tx)
                .createSelectionQuery(question, CheckpointRow.class)
                .setParameter("station", station)
                .setParameter("bound", bound)
                .setMaxResults(limit)
                .getResultList();
    }
}
