package org.xunyao.store.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.xunyao.store.session.Versioned;
import org.xunyao.video.patrol.PatrolSequence;

/// A row of a sequence of patrols.
@Entity
@Table(name = "patrol_sequence")
class PatrolSequenceRow implements Versioned {
    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "name")
    String name = "";

    @Lob
    @Column(name = "stops")
    String stops = "";

    static PatrolSequenceRow of(PatrolSequence sequence) {
        var row = new PatrolSequenceRow();
        row.id = sequence.id().toString();
        row.name = sequence.name();
        row.stops = StopsText.write(sequence.stops());
        return row;
    }

    PatrolSequence sequence() {
        return new PatrolSequence(UUID.fromString(id), name, StopsText.stops(stops));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long known) {
        version = known;
    }
}
