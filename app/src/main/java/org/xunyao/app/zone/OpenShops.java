package org.xunyao.app.zone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.HoursDesk;
import org.xunyao.registry.hours.ShopHours;
import org.xunyao.supervision.online.DutyMinutes.Era;
import org.xunyao.supervision.zone.ShopWeeks;

/// When shops are open (药店营业时间), as far as it was written down, entry after entry. Whoever asks
/// waits for the store.
///
/// @param weeks by whose calendar
public record OpenShops(HoursDesk desk, ShopWeeks weeks, Clock clock) implements Supplier<Map<PharmacyId, List<Era>>> {
    private static final Ticket RULE = Ticket.ofRule("zone/1");

    @Override
    public Map<PharmacyId, List<Era>> get() {
        List<LocalDate> off = weeks.holidays(clock.today());
        var eras = new HashMap<PharmacyId, List<Era>>();
        for (ShopHours entry : desk.all(RULE)) {
            eras.computeIfAbsent(entry.shop(), shop -> new ArrayList<>())
                    .add(new Era(entry.at(), Optional.of(weeks.of(entry.plan(), off))));
        }
        return eras;
    }
}
