package org.xunyao.store.hours;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.registry.hours.ShopHours;

/// That somebody wrote down when a pharmacy is open.
@Entity
@Table(name = "shop_hours")
@IdClass(ShopHoursRow.Key.class)
class ShopHoursRow {
    @Id
    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Id
    @Column(name = "hours_no")
    long number;

    @Column(name = "set_at")
    Instant at = Instant.EPOCH;

    @Column(name = "set_by")
    String by = "";

    @Column(name = "source")
    String source = "";

    @Column(name = "monday")
    String monday = "";

    @Column(name = "tuesday")
    String tuesday = "";

    @Column(name = "wednesday")
    String wednesday = "";

    @Column(name = "thursday")
    String thursday = "";

    @Column(name = "friday")
    String friday = "";

    @Column(name = "saturday")
    String saturday = "";

    @Column(name = "sunday")
    String sunday = "";

    @Column(name = "holidays")
    @Nullable
    String holidays;

    static ShopHoursRow of(ShopHours hours) {
        OpeningPlan plan = hours.plan();
        var row = new ShopHoursRow();
        row.pharmacyId = hours.shop().value().toString();
        row.number = hours.number();
        row.at = hours.at();
        row.by = hours.by();
        row.source = hours.source();
        row.monday = plan.weekday(DayOfWeek.MONDAY).text();
        row.tuesday = plan.weekday(DayOfWeek.TUESDAY).text();
        row.wednesday = plan.weekday(DayOfWeek.WEDNESDAY).text();
        row.thursday = plan.weekday(DayOfWeek.THURSDAY).text();
        row.friday = plan.weekday(DayOfWeek.FRIDAY).text();
        row.saturday = plan.weekday(DayOfWeek.SATURDAY).text();
        row.sunday = plan.weekday(DayOfWeek.SUNDAY).text();
        row.holidays = plan.holidays().map(OpenSpans::text).orElse(null);
        return row;
    }

    ShopHours hours(List<ShopHoursDayRow> single) {
        List<String> texts = List.of(monday, tuesday, wednesday, thursday, friday, saturday, sunday);
        Map<DayOfWeek, OpenSpans> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, OpenSpans.read(texts.get(day.getValue() - 1)));
        }
        var plan = new OpeningPlan(
                week,
                Optional.ofNullable(holidays).map(OpenSpans::read),
                single.stream().collect(Collectors.toMap(day -> day.day, day -> OpenSpans.read(day.spans))));
        return new ShopHours(new PharmacyId(UUID.fromString(pharmacyId)), number, plan, source, at, by);
    }

    Key key() {
        return new Key(pharmacyId, number);
    }

    record Key(String pharmacyId, long number) implements Serializable {}
}
