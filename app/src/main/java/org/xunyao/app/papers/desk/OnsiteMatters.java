package org.xunyao.app.papers.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Ticket;
import org.xunyao.app.papers.onsite.OnsiteMatter;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.summary.SpotDesk;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;

/// What a person can begin a paper about in a shop: cases, leads and sittings that this person may look at.
///
/// @param office tells what the person may
public record OnsiteMatters(
        Office office, CaseDesk cases, LeadDesk leads, SpotDesk sittings, RegistryDesk registry, Ticket ticket) {
    private static final int MOST_OF_EACH = 30;

    /// The newest of each, cases first.
    public List<OnsiteMatter> newest() {
        var found = new ArrayList<OnsiteMatter>();
        if (may(CaseDesk.LOOK)) {
            cases.newest(ticket, Optional.empty(), MOST_OF_EACH).forEach(each -> {
                var head = each.head();
                found.add(matter("case:", head.id().value(), head.number().text(), head.party()));
            });
        }
        if (may(LeadDesk.LOOK)) {
            leads.newest(ticket, Optional.empty(), MOST_OF_EACH).forEach(each -> {
                var clue = each.clue();
                found.add(matter("lead:", each.id().value(), clue.number().text(), clue.subject()));
            });
        }
        if (may(SpotDesk.LOOK)) {
            sittings.newest(ticket, Optional.empty(), MOST_OF_EACH)
                    .forEach(each -> found.add(matter(
                            "summary:",
                            each.head().id().value(),
                            "",
                            each.head().party())));
        }
        return List.copyOf(found);
    }

    private boolean may(Action action) {
        return office.offers(ticket, action);
    }

    private OnsiteMatter matter(String kind, UUID id, String number, PharmacyId shop) {
        String name = registry.find(ticket, shop)
                .map(dossier -> dossier.pharmacy().name())
                .orElse("");
        return new OnsiteMatter(kind + id, number.isEmpty() ? name : number + "　" + name);
    }
}
