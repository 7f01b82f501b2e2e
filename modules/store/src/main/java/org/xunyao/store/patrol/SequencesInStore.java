package org.xunyao.store.patrol;

import java.util.List;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;
import org.xunyao.supervision.patrol.Sequences;
import org.xunyao.video.patrol.PatrolSequence;

/// {@link Sequences} in the database.
public final class SequencesInStore implements Sequences {
    /// An adapter without state; the transaction carries everything.
    public SequencesInStore() {}

    @Override
    public List<PatrolSequence> all(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery("from PatrolSequenceRow order by name, id", PatrolSequenceRow.class)
                .getResultList()
                .stream()
                .map(PatrolSequenceRow::sequence)
                .toList();
    }

    @Override
    public void put(Tx tx, PatrolSequence sequence) {
        SeenVersions.put(tx, PatrolSequenceRow.of(sequence));
    }

    @Override
    public void delete(Tx tx, UUID id) {
        Sessions.of(tx)
                .createMutationQuery("delete from PatrolSequenceRow where id = :id")
                .setParameter("id", id.toString())
                .executeUpdate();
    }
}
