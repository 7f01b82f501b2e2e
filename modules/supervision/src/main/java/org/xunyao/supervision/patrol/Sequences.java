package org.xunyao.supervision.patrol;

import java.util.List;
import java.util.UUID;
import org.xunyao.kernel.Tx;
import org.xunyao.video.patrol.PatrolSequence;

/// Port: the sequences of patrols, shared by everybody.
public interface Sequences {
    /// All of them by name.
    List<PatrolSequence> all(Tx tx);

    /// Adds it or replaces the one of its id.
    void put(Tx tx, PatrolSequence sequence);

    /// Takes one away; one that is not there stays so.
    void delete(Tx tx, UUID id);
}
