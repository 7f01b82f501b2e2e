package org.xunyao.app.licence.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.access.Ticket;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceDesk;
import org.xunyao.registry.licence.LicenceScope;
import org.xunyao.registry.licence.LicenceScopes;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.supervision.sign.ShopScope;

/// The desk of licences, and the categories that they name.
public record LicenceDesks(LicenceDesk desk, LicenceScopes scopes) {
    /// What a shop may not sell; empty where no licence is known that is valid on that day. Waits for the store.
    public Optional<ShopScope> scope(Ticket ticket, PharmacyId shop, LocalDate day) {
        return desk.newest(ticket, shop)
                .map(DrugLicence::text)
                .filter(text -> text.valid(day))
                .map(text -> scope(text, day));
    }

    private ShopScope scope(LicenceText text, LocalDate day) {
        return new ShopScope(scopes.outside(text, day).stream()
                .collect(Collectors.toMap(
                        LicenceScope::code,
                        scope -> new ShopScope.Outside(scope.nameZh(), scope.kind() == LicenceScope.Kind.BARRED))));
    }
}
