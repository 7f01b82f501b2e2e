package org.xunyao.store.daily;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.BusinessHours.Stretch;
import org.xunyao.supervision.DaySum;
import org.xunyao.supervision.daily.KeptSum;

/// A row of a day's sum.
@Entity
@Table(name = "day_sum")
@IdClass(DaySumKey.class)
class DaySumRow {
    @Id
    @Column(name = "camera")
    String camera = "";

    @Id
    @Column(name = "zone_name")
    String zone = "";

    @Id
    @Column(name = "rule_id")
    String rule = "";

    @Id
    @Column(name = "day_of")
    LocalDate day = LocalDate.EPOCH;

    @Column(name = "asked")
    String asked = "";

    @Column(name = "from_at")
    @Nullable
    Instant from;

    @Column(name = "to_at")
    @Nullable
    Instant to;

    @Column(name = "held_ms")
    long held;

    @Column(name = "alarm_id")
    @Nullable
    String alarm;

    KeptSum kept() {
        Instant first = from;
        Instant last = to;
        Optional<Stretch> span =
                first == null || last == null ? Optional.empty() : Optional.of(new Stretch(first, last));
        return new KeptSum(new DaySum(day, span, Duration.ofMillis(held)), asked, Optional.ofNullable(alarm));
    }

    void hold(KeptSum kept) {
        asked = kept.asked();
        from = kept.sum().span().map(Stretch::from).orElse(null);
        to = kept.sum().span().map(Stretch::to).orElse(null);
        held = kept.sum().held().toMillis();
        alarm = kept.alarm().orElse(null);
    }
}
