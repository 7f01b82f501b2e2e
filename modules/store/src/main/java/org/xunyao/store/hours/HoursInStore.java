package org.xunyao.store.hours;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.ShopHours;
import org.xunyao.registry.hours.ShopHoursBook;
import org.xunyao.store.session.Sessions;

/// {@link ShopHoursBook} in the database. Two that write at once have the same number, and the
/// second is refused.
public final class HoursInStore implements ShopHoursBook {
    /// An adapter without state; the transaction carries everything.
    public HoursInStore() {}

    @Override
    public List<ShopHours> all(Tx tx) {
        List<ShopHoursRow> rows = Sessions.of(tx)
                .createSelectionQuery("from ShopHoursRow order by pharmacyId, number", ShopHoursRow.class)
                .getResultList();
        List<ShopHoursDayRow> days = Sessions.of(tx)
                .createSelectionQuery("from ShopHoursDayRow", ShopHoursDayRow.class)
                .getResultList();
        return joined(rows, days);
    }

    @Override
    public List<ShopHours> of(Tx tx, PharmacyId shop) {
        String id = shop.value().toString();
        List<ShopHoursRow> rows = Sessions.of(tx)
                .createSelectionQuery(
                        "from ShopHoursRow where pharmacyId = :id order by number desc", ShopHoursRow.class)
                .setParameter("id", id)
                .getResultList();
        List<ShopHoursDayRow> days = Sessions.of(tx)
                .createSelectionQuery("from ShopHoursDayRow where pharmacyId = :id", ShopHoursDayRow.class)
                .setParameter("id", id)
                .getResultList();
        return joined(rows, days);
    }

    private static List<ShopHours> joined(List<ShopHoursRow> rows, List<ShopHoursDayRow> days) {
        Map<ShopHoursRow.Key, List<ShopHoursDayRow>> single =
                days.stream().collect(Collectors.groupingBy(ShopHoursDayRow::of));
        return rows.stream()
                .map(row -> row.hours(single.getOrDefault(row.key(), List.of())))
                .toList();
    }

    @Override
    public void add(Tx tx, ShopHours hours) {
        Sessions.of(tx).insert(ShopHoursRow.of(hours));
        ShopHoursDayRow.of(hours).forEach(Sessions.of(tx)::insert);
    }
}
