package org.xunyao.app.identity;

import java.util.List;
import java.util.Optional;
import org.xunyao.registry.Pharmacist;
import org.xunyao.registry.PharmacistId;
import org.xunyao.supervision.identity.Enrolment;
import org.xunyao.supervision.identity.IdentityDesk;
import org.xunyao.supervision.identity.RollDesk;

/// What is known of a shop.
///
/// @param calls newest first
/// @param spots cameras of the shop
public record ShopSheet(ShopLine shop, IdentityDesk.Standing standing, List<RollDesk.Sheet> calls, List<Spot> spots) {
    /// Copies the lists.
    public ShopSheet {
        calls = List.copyOf(calls);
        spots = List.copyOf(spots);
    }

    /// A camera that may stand at the check-in spot.
    public record Spot(String code, String place) {}

    /// The roll call under way.
    public Optional<RollDesk.Sheet> open() {
        return calls.stream().filter(each -> each.call().closing().isEmpty()).findFirst();
    }

    /// The newest roll call.
    public Optional<RollDesk.Sheet> newest() {
        return calls.stream().findFirst();
    }

    /// The newest enrolment of a person.
    public Optional<Enrolment> of(Pharmacist person) {
        return standing.enrolments().stream()
                .filter(each -> each.consent().pharmacist().equals(person.id()))
                .findFirst();
    }

    /// Whether the template of an enrolment can be read on this station.
    public boolean readable(Enrolment enrolment) {
        return standing.readable().contains(enrolment.id());
    }

    /// The name of a person, who may have left.
    public String name(PharmacistId id) {
        return standing.pharmacists().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(Pharmacist::name)
                .orElse(id.value().toString());
    }
}
