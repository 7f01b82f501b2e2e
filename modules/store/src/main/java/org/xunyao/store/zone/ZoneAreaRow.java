package org.xunyao.store.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.zone.DayHours;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZonePlan;
import org.xunyao.supervision.zone.ZoneWatch;

/// One zone of a plan. Corners are `x,y`, a blank between them.
@Entity
@Table(name = "zone_area")
@IdClass(ZoneAreaRow.Key.class)
class ZoneAreaRow {
    @Id
    @Column(name = "camera_code")
    String cameraCode = "";

    @Id
    @Column(name = "plan_no")
    long number;

    @Id
    @Column(name = "place_no")
    int place;

    @Column(name = "kind")
    String kind = "";

    @Column(name = "name")
    String name = "";

    @Column(name = "corners")
    String corners = "";

    @Column(name = "rule_id")
    @Nullable
    String rule;

    @Column(name = "colour")
    @Nullable
    String colour;

    @Column(name = "hours")
    @Nullable
    String hours;

    @Column(name = "effective_from")
    @Nullable
    LocalDate effectiveFrom;

    @Column(name = "effective_to")
    @Nullable
    LocalDate effectiveTo;

    @Column(name = "source")
    @Nullable
    String source;

    @Column(name = "verified")
    @Nullable
    Boolean verified;

    static List<ZoneAreaRow> of(ZonePlan plan) {
        var rows = new ArrayList<ZoneAreaRow>();
        for (DrawnZone zone : plan.zones()) {
            var row = new ZoneAreaRow();
            row.cameraCode = plan.camera().text();
            row.number = plan.number();
            row.place = rows.size() + 1;
            row.kind = zone.kind().name();
            row.name = zone.zone().name();
            row.corners = zone.zone().corners().stream()
                    .map(corner -> corner.x() + "," + corner.y())
                    .collect(Collectors.joining(" "));
            zone.watch().ifPresent(row::watch);
            rows.add(row);
        }
        return rows;
    }

    private void watch(ZoneWatch watch) {
        rule = watch.rule();
        colour = watch.colour().name();
        hours = watch.hours().text();
        effectiveFrom = watch.effectiveFrom();
        effectiveTo = watch.effectiveTo().orElse(null);
        source = watch.source();
        verified = watch.verified();
    }

    ZonePlanRow.Key plan() {
        return new ZonePlanRow.Key(cameraCode, number);
    }

    DrawnZone zone() {
        var at = new ArrayList<Zone.Corner>();
        for (String corner : corners.split(" ", -1)) {
            int comma = corner.indexOf(',');
            at.add(new Zone.Corner(
                    Double.parseDouble(corner.substring(0, comma)), Double.parseDouble(corner.substring(comma + 1))));
        }
        return new DrawnZone(
                ZoneKind.valueOf(kind),
                new Zone(name, at),
                Optional.ofNullable(rule).map(this::watched));
    }

    private ZoneWatch watched(String by) {
        return new ZoneWatch(
                by,
                AlarmColour.valueOf(Objects.requireNonNull(colour)),
                DayHours.read(Objects.requireNonNull(hours)),
                Objects.requireNonNull(effectiveFrom),
                Optional.ofNullable(effectiveTo),
                Objects.requireNonNull(source),
                Objects.requireNonNull(verified));
    }

    record Key(String cameraCode, long number, int place) implements Serializable {}
}
