package org.xunyao.app.duty.desk;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.xunyao.access.Office;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.duty.hours.HoursPorts;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.HoursDesk;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.registry.hours.ShopHours;

/// Opening hours of shops in one person's name.
///
/// @param follows has what was saved followed at once; off the JavaFX thread
/// @param names of people by the audit's name
record HoursAtDesk(HoursDesk desk, Office office, Ticket.OfPerson ticket, Runnable follows, UnaryOperator<String> names)
        implements HoursPorts {
    @Override
    public List<ShopHours> history(PharmacyId shop) {
        return said(() -> desk.history(ticket, shop));
    }

    @Override
    public Saved<ShopHours> set(PharmacyId shop, OpeningPlan plan, String source, long seen) {
        Saved<ShopHours> saved = said(() -> desk.set(ticket, shop, plan, source, seen));
        follows.run();
        return saved;
    }

    @Override
    public boolean sets() {
        return office.offers(ticket, HoursDesk.SET);
    }

    @Override
    public String person(ShopHours entry) {
        return names.apply(entry.by());
    }

    /// A refusal as a fault with a sentence.
    private static <T> T said(Supplier<T> work) {
        try {
            return work.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
