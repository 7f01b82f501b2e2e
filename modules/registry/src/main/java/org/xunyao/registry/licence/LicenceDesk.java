package org.xunyao.registry.licence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

/// Where drug business licences are read and entered (药品经营许可证登记). An entry is never changed: another follows it.
/// All methods throw {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class LicenceDesk {
    /// Reading licences (看许可证).
    public static final Action LOOK = new Action("licence.look");

    /// Entering licences (登记许可证).
    public static final Action ENTER = new Action("licence.enter");

    private static final String KIND = "pharmacy";
    private static final Target ALL = new Target(KIND, "*");
    private static final int PAGE = 1_000;
    private static final int HISTORY = 100;

    private final Office office;
    private final Pharmacies pharmacies;
    private final DrugLicences licences;
    private final LicenceScopes scopes;
    private final Clock clock;

    /// @param scopes the categories that a licence can name
    public LicenceDesk(Office office, Pharmacies pharmacies, DrugLicences licences, LicenceScopes scopes, Clock clock) {
        this.office = office;
        this.pharmacies = pharmacies;
        this.licences = licences;
        this.scopes = scopes;
        this.clock = clock;
    }

    /// Every pharmacy of the register with its newest licence.
    public List<ShopLicence> all(Ticket ticket) {
        return office.look(ticket, LOOK, ALL, this::shops);
    }

    private List<ShopLicence> shops(Tx tx) {
        Map<PharmacyId, DrugLicence> newest =
                licences.newest(tx).stream().collect(Collectors.toMap(DrugLicence::pharmacy, Function.identity()));
        var found = new ArrayList<ShopLicence>();
        Optional<PharmacyId> after = Optional.empty();
        List<Pharmacy> page;
        do {
            page = pharmacies.page(tx, after, PAGE);
            page.forEach(shop -> found.add(new ShopLicence(shop, Optional.ofNullable(newest.get(shop.id())))));
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        return List.copyOf(found);
    }

    /// The newest licence of a pharmacy.
    public Optional<DrugLicence> newest(Ticket ticket, PharmacyId pharmacy) {
        return office.look(ticket, LOOK, target(pharmacy), tx -> licences.newest(tx, pharmacy));
    }

    /// The last hundred entries of a pharmacy, newest first: which licence was known when.
    public List<DrugLicence> history(Ticket ticket, PharmacyId pharmacy) {
        return office.look(ticket, LOOK, target(pharmacy), tx -> licences.history(tx, pharmacy, HISTORY));
    }

    /// Enters a licence; it counts from now on.
    ///
    /// @param seen number of the newest entry from which the person began, 0 if there was none
    /// @throws FaultException `LICENCE-NO-SHOP` if the register does not have the pharmacy; `LICENCE-STALE` if
    ///     somebody entered another one since; `LICENCE-SCOPES` if it names what no licence can name today
    public Saved<DrugLicence> enter(Ticket ticket, PharmacyId pharmacy, LicenceText text, long seen) {
        return office.perform(
                ticket, ENTER, target(pharmacy), tx -> entered(tx, ticket, new PlannedLicence(pharmacy, text, seen)));
    }

    /// Enters several, all of them or none.
    ///
    /// @return how many
    /// @throws FaultException as {@link #enter}
    public Saved<Integer> enterAll(Ticket ticket, List<PlannedLicence> planned) {
        return office.perform(ticket, ENTER, ALL, tx -> {
            planned.forEach(one -> entered(tx, ticket, one));
            return planned.size();
        });
    }

    private DrugLicence entered(Tx tx, Ticket ticket, PlannedLicence planned) {
        PharmacyId pharmacy = planned.pharmacy();
        if (pharmacies.find(tx, pharmacy).isEmpty()) {
            throw new FaultException("LICENCE-NO-SHOP", pharmacy.value().toString());
        }
        long last = licences.newest(tx, pharmacy).map(DrugLicence::number).orElse(0L);
        if (last != planned.seen()) {
            throw new FaultException("LICENCE-STALE", "entered anew since");
        }
        boolean known = planned.text().scopes().stream()
                .allMatch(code -> scopes.named(code, clock.today()).isPresent());
        if (!known) {
            throw new FaultException("LICENCE-SCOPES", "a category that no licence can name");
        }
        var licence = new DrugLicence(pharmacy, last + 1, planned.text(), clock.now(), ticket.actor());
        licences.add(tx, licence);
        return licence;
    }

    private static Target target(PharmacyId id) {
        return new Target(KIND, id.value().toString());
    }
}
