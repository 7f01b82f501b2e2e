package org.xunyao.store.hours;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.xunyao.registry.hours.OpenSpans;
import org.xunyao.registry.hours.ShopHours;

/// A single day on which a pharmacy is open at other times.
@Entity
@Table(name = "shop_hours_day")
@IdClass(ShopHoursDayRow.Key.class)
class ShopHoursDayRow {
    @Id
    @Column(name = "pharmacy_id")
    String pharmacyId = "";

    @Id
    @Column(name = "hours_no")
    long number;

    @Id
    @Column(name = "on_day")
    LocalDate day = LocalDate.EPOCH;

    @Column(name = "spans")
    String spans = "";

    static List<ShopHoursDayRow> of(ShopHours hours) {
        return hours.plan().days().entrySet().stream()
                .map(entry -> of(hours, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ShopHoursDayRow of(ShopHours hours, LocalDate day, OpenSpans spans) {
        var row = new ShopHoursDayRow();
        row.pharmacyId = hours.shop().value().toString();
        row.number = hours.number();
        row.day = day;
        row.spans = spans.text();
        return row;
    }

    ShopHoursRow.Key of() {
        return new ShopHoursRow.Key(pharmacyId, number);
    }

    record Key(String pharmacyId, long number, LocalDate day) implements Serializable {}
}
