package org.xunyao.app.cases.desk;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterPage;
import org.xunyao.app.cases.matter.MatterPage.Cursor;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadOrigin;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;

/// Reads the list page by page.
final class MatterPages {
    private static final int PAGE = 50;
    private static final int SOURCES = 200;
    private static final int COUNTED = 200;

    private final CaseDesks.Desks desks;
    private final CaseDesks.Sources sources;
    private final Powers powers;
    private final Terms terms;
    private final Ticket.OfPerson ticket;

    MatterPages(CaseDesks.Desks desks, CaseDesks.Sources sources, Powers powers, Terms terms, Ticket.OfPerson ticket) {
        this.desks = desks;
        this.sources = sources;
        this.powers = powers;
        this.terms = terms;
        this.ticket = ticket;
    }

    MatterPage page(Cursor from) {
        Map<PharmacyId, String> shops = new HashMap<>();
        boolean first = from.isFirst();
        List<Lead> leads =
                first || from.lead().isPresent() ? desks.leads().newest(ticket, from.lead(), PAGE) : List.of();
        List<CaseFile> cases =
                first || from.caseFile().isPresent() ? desks.cases().newest(ticket, from.caseFile(), PAGE) : List.of();
        return new MatterPage(
                first && powers.maySeeSources() ? origins(shops) : List.of(),
                leads.stream()
                        .filter(lead -> !(lead instanceof Lead.Filed))
                        .map(lead -> lead(lead, shops))
                        .toList(),
                cases.stream().map(file -> file(file, shops)).toList(),
                next(leads, cases));
    }

    /// How many wait for this person. The sources all stand on the first page; leads and cases may lie behind
    /// the pages that were read.
    long waiting(List<Matter> shown) {
        long origins = shown.stream()
                .filter(Matter.Origin.class::isInstance)
                .filter(Matter::mine)
                .count();
        Set<Stage> mine = EnumSet.allOf(Stage.class);
        mine.removeIf(stage -> !powers.mine(Optional.of(stage)));
        return origins + desks.leads().standing(ticket, mine) + cases();
    }

    /// Whether a case waits for somebody follows from its journal, so those that may are looked at until all
    /// were seen. They are among the newest.
    private long cases() {
        Set<Stage> stages = EnumSet.allOf(Stage.class);
        stages.removeIf(stage -> !powers.mayMove(stage));
        long unseen = desks.cases().standing(ticket, stages);
        long waiting = 0;
        Optional<CaseId> before = Optional.empty();
        while (unseen > 0) {
            List<CaseFile> page = desks.cases().newest(ticket, before, COUNTED);
            waiting += page.stream().filter(powers::mine).count();
            unseen -=
                    page.stream().filter(file -> stages.contains(file.stage())).count();
            before = page.isEmpty() ? before : Optional.of(page.getLast().head().id());
            unseen = page.isEmpty() ? 0 : unseen;
        }
        return waiting;
    }

    // A section that has come to its end is left out of the pages that follow.
    private static Optional<Cursor> next(List<Lead> leads, List<CaseFile> cases) {
        Optional<LeadId> lead = leads.size() < PAGE
                ? Optional.empty()
                : Optional.of(leads.getLast().id());
        Optional<CaseId> file = cases.size() < PAGE
                ? Optional.empty()
                : Optional.of(cases.getLast().head().id());
        return lead.isEmpty() && file.isEmpty() ? Optional.empty() : Optional.of(new Cursor(lead, file));
    }

    private List<Matter.Origin> origins(Map<PharmacyId, String> shops) {
        List<LeadOrigin> newest = List.copyOf(sources.newest(ticket, SOURCES));
        return desks.leads().unregistered(ticket, newest).stream()
                .map(origin -> new Matter.Origin(origin, shop(origin.subject(), shops), powers.mine(Optional.empty())))
                .toList();
    }

    private Matter.OfLead lead(Lead lead, Map<PharmacyId, String> shops) {
        return new Matter.OfLead(
                lead,
                shop(lead.clue().subject(), shops),
                Optional.of(terms.verification(lead)),
                powers.mine(Optional.of(lead.stage())),
                powers.own(lead));
    }

    private Matter.OfCase file(CaseFile file, Map<PharmacyId, String> shops) {
        return new Matter.OfCase(
                file,
                shop(file.head().party(), shops),
                Optional.of(terms.decision(file)),
                powers.mine(file),
                powers.own(file));
    }

    private String shop(PharmacyId id, Map<PharmacyId, String> known) {
        return known.computeIfAbsent(
                id,
                missing -> desks.registry()
                        .find(ticket, missing)
                        .map(dossier -> dossier.pharmacy())
                        .map(Pharmacy::name)
                        .orElse(""));
    }
}
