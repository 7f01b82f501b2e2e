package org.xunyao.registry.hours;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;

/// Where it is written down when pharmacies are open (营业时间台). All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class HoursDesk {
    /// Writing down when a pharmacy is open (登记营业时间).
    public static final Action SET = new Action("pharmacy.hours");

    private static final String KIND = "pharmacy";

    private final Office office;
    private final ShopHoursBook book;
    private final Pharmacies pharmacies;
    private final Clock clock;

    /// @param pharmacies the registry
    public HoursDesk(Office office, ShopHoursBook book, Pharmacies pharmacies, Clock clock) {
        this.office = office;
        this.book = book;
        this.pharmacies = pharmacies;
        this.clock = clock;
    }

    /// All entries, by pharmacy, the oldest first.
    public List<ShopHours> all(Ticket ticket) {
        return office.look(ticket, RegistryDesk.LOOK, new Target(KIND, "*"), book::all);
    }

    /// The entries of a pharmacy, the newest first.
    public List<ShopHours> history(Ticket ticket, PharmacyId shop) {
        return office.look(ticket, RegistryDesk.LOOK, target(shop), tx -> book.of(tx, shop));
    }

    /// Writes down when a pharmacy is open from this moment on.
    ///
    /// @param seen number of the entry from which the person began, 0 if there was none
    /// @throws FaultException `HOURS-NO-SHOP` if the register does not have it, `HOURS-STALE` if
    ///     somebody wrote meanwhile, `HOURS-SOURCE` if it is not said where they come from
    public Saved<ShopHours> set(Ticket.OfPerson ticket, PharmacyId shop, OpeningPlan plan, String source, long seen) {
        return office.perform(ticket, SET, target(shop), tx -> {
            if (pharmacies.find(tx, shop).isEmpty()) {
                throw new FaultException("HOURS-NO-SHOP", "no such pharmacy");
            }
            if (!ShopHours.isSource(source)) {
                throw new FaultException("HOURS-SOURCE", "hours come from somewhere");
            }
            Optional<ShopHours> before = book.of(tx, shop).stream().findFirst();
            long last = before.map(ShopHours::number).orElse(0L);
            if (last != seen) {
                throw new FaultException("HOURS-STALE", "began from " + seen + ", is " + last);
            }
            // Another station's clock may be ahead: an entry never begins before the one it follows.
            Instant at = before.map(ShopHours::at).filter(clock.now()::isBefore).orElseGet(clock::now);
            var hours = new ShopHours(shop, last + 1, plan, source.strip(), at, ticket.actor());
            book.add(tx, hours);
            return hours;
        });
    }

    private static Target target(PharmacyId shop) {
        return new Target(KIND, shop.value().toString());
    }
}
