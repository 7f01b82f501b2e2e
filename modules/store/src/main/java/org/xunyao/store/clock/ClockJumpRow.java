package org.xunyao.store.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.clock.ClockJump;

/// A row of a jump.
@Entity
@Table(name = "clock_jump")
class ClockJumpRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "jump_no")
    long number;

    @Column(name = "wall_before")
    Instant before = Instant.EPOCH;

    @Column(name = "wall_after")
    Instant after = Instant.EPOCH;

    @Column(name = "told_in")
    @Nullable
    String toldIn;

    static ClockJumpRow of(UUID id, long number, ClockJump jump) {
        var row = new ClockJumpRow();
        row.id = id.toString();
        row.number = number;
        row.before = jump.before();
        row.after = jump.after();
        return row;
    }

    ClockJump jump() {
        return new ClockJump(before, after);
    }
}
