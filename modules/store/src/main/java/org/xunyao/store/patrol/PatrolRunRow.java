package org.xunyao.store.patrol;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.patrol.KeptPatrol;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolRun;

/// A row of a patrol.
@Entity
@Table(name = "patrol_run")
class PatrolRunRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "station")
    String station = "";

    @Column(name = "person")
    String person = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "order_kind")
    String order = "";

    @Column(name = "seed")
    long seed;

    @Lob
    @Column(name = "stops")
    String stops = "";

    @Column(name = "begun_at")
    Instant begunAt = Instant.EPOCH;

    @Column(name = "look_count")
    long looks;

    @Column(name = "head_sm3")
    String head = "";

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "end_cause")
    @Nullable
    String cause;

    @Lob
    @Column(name = "signature")
    @Nullable
    String signature;

    static PatrolRunRow of(PatrolRun run, String head) {
        var row = new PatrolRunRow();
        row.id = run.id().toString();
        row.station = run.station();
        row.person = run.person();
        row.name = run.name();
        row.order = StopsText.kind(run.series().order());
        row.seed = StopsText.seed(run.series().order());
        row.stops = StopsText.write(run.series());
        row.begunAt = run.begun();
        row.head = head;
        return row;
    }

    void close(PatrolEnd end) {
        endedAt = end.at();
        cause = end.cause().name();
        signature = end.signature();
    }

    KeptPatrol patrol() {
        var run = new PatrolRun(
                UUID.fromString(id), station, person, name, StopsText.series(stops, order, seed), begunAt);
        return new KeptPatrol(run, looks, head, end());
    }

    private Optional<PatrolEnd> end() {
        return endedAt == null || cause == null || signature == null
                ? Optional.empty()
                : Optional.of(new PatrolEnd(endedAt, PatrolEnd.Cause.valueOf(cause), looks, head, signature));
    }
}
