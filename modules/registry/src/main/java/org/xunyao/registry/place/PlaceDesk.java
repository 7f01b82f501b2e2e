package org.xunyao.registry.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;

/// Where pharmacies are put on the map (地图定位). All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class PlaceDesk {
    /// Reading where the pharmacies stand (看地图).
    public static final Action LOOK = new Action("map.look");

    private static final String KIND = "pharmacy";
    private static final int PAGE = 1_000;

    private final Office office;
    private final Pharmacies pharmacies;

    /// @param pharmacies where the registry is kept
    public PlaceDesk(Office office, Pharmacies pharmacies) {
        this.office = office;
        this.pharmacies = pharmacies;
    }

    /// All pharmacies, those without a place too.
    public List<ShopPlace> shops(Ticket ticket) {
        return office.look(ticket, LOOK, new Target(KIND, "*"), this::all);
    }

    /// Says where a pharmacy stands: an entry of the register, by the right to enter one.
    ///
    /// @throws FaultException `PLACE-NO-SHOP` if the register does not have it
    public Saved<ShopPlace> place(Ticket ticket, PharmacyId id, GeoPoint place) {
        return office.perform(
                ticket, RegistryDesk.ENTER, new Target(KIND, id.value().toString()), tx -> {
                    Pharmacy placed = pharmacies
                            .find(tx, id)
                            .orElseThrow(() -> new FaultException(
                                    "PLACE-NO-SHOP", id.value().toString()))
                            .at(place);
                    pharmacies.put(tx, placed);
                    return ShopPlace.of(placed);
                });
    }

    private List<ShopPlace> all(Tx tx) {
        var found = new ArrayList<ShopPlace>();
        Optional<PharmacyId> after = Optional.empty();
        List<Pharmacy> page;
        do {
            page = pharmacies.page(tx, after, PAGE);
            page.forEach(pharmacy -> found.add(ShopPlace.of(pharmacy)));
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        return List.copyOf(found);
    }
}
