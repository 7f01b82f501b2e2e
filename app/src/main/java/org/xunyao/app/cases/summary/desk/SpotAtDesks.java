package org.xunyao.app.cases.summary.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.cases.summary.SpotPorts;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.penalty.Exemption;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotBook;
import org.xunyao.casework.summary.SpotCase;
import org.xunyao.casework.summary.SpotDesk;
import org.xunyao.casework.summary.SpotDraft;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotId;
import org.xunyao.casework.summary.SpotObstacle;
import org.xunyao.casework.summary.SpotStep;
import org.xunyao.documents.Document;
import org.xunyao.documents.Drafting;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.RegistryDesk;

/// Fills the ports of the room 当场处罚 for one person from the desks of the domain.
public final class SpotAtDesks implements SpotPorts.Desk, SpotPorts.Around {
    private static final int PAGE = 500;
    private static final int FORM = 44;

    private final Desks desks;
    private final SpotBook book;
    private final Clock clock;
    private final Ticket.OfPerson ticket;

    /// @param book what binds
    /// @param ticket in whose name everything is done
    public SpotAtDesks(Desks desks, SpotBook book, Clock clock, Ticket.OfPerson ticket) {
        this.desks = desks;
        this.book = book;
        this.clock = clock;
        this.ticket = ticket;
    }

    /// The desks behind the room.
    public record Desks(
            Office office,
            SpotDesk sittings,
            LeadDesk leads,
            StaffDesk staff,
            RegistryDesk registry,
            Drafting drafting) {}

    /// The ports.
    ///
    /// @param exemptions slight violations that are not punished
    public SpotPorts ports(PapersPorts papers, List<Exemption> exemptions) {
        var law = new SpotPorts.Law(
                book.rules(),
                book.penalties(),
                exemptions,
                clock::today,
                ticket.person().id());
        return new SpotPorts(this, this, papers, law, desks.office().offers(ticket, SpotEvent.BEGIN.action()));
    }

    @Override
    public List<SpotCase> newest(Optional<SpotId> before) {
        return said(() -> desks.sittings().newest(ticket, before, PAGE));
    }

    @Override
    public SpotStep begin(PharmacyId party, Optional<LeadId> lead, Set<PersonId> officers, LocalDate day) {
        return said(() -> desks.sittings().begin(ticket, party, lead, officers, day));
    }

    @Override
    public SpotStep take(SpotId id, LocalDate day, SpotAct act) {
        SpotDesk sittings = desks.sittings();
        return said(() -> switch (act) {
            case SpotAct.Recorded one -> sittings.note(ticket, id, day, one);
            case SpotAct.Decide one -> sittings.decide(ticket, id, day, one);
            case SpotAct.Paid one -> sittings.money(ticket, id, day, one);
            case SpotAct.FileAway one -> sittings.file(ticket, id, day, one);
            case SpotAct.GiveOver one -> sittings.giveOver(ticket, id, day, one);
            case SpotAct.Drop one -> sittings.drop(ticket, id, day, one);
            case SpotAct.Unreadable one -> throw new FaultException("SUMMARY-UNREADABLE", id.key());
        });
    }

    @Override
    public List<SpotObstacle> obstacles(SpotId id, LocalDate day, SpotAct.Decide act) {
        return said(() -> desks.sittings().obstacles(ticket, id, day, act));
    }

    @Override
    public Saved<SpotDraft> keep(SpotId id, Map<String, String> typed) {
        return said(() -> desks.sittings().keep(ticket, id, typed));
    }

    @Override
    public Optional<SpotDraft> draft(SpotId id) {
        return said(() -> desks.sittings().draft(ticket, id));
    }

    @Override
    public List<Pharmacy> shops() {
        return said(() -> {
            var all = new ArrayList<Pharmacy>();
            Optional<PharmacyId> last = Optional.empty();
            List<Pharmacy> page;
            do {
                page = desks.registry().page(ticket, last, PAGE);
                all.addAll(page);
                last = page.isEmpty() ? last : Optional.of(page.getLast().id());
            } while (page.size() == PAGE);
            return List.copyOf(all);
        });
    }

    @Override
    public List<Officer> officers() {
        LocalDate today = clock.today();
        return said(() -> desks.staff().people(ticket).stream()
                .filter(person -> book.rulebook().mayBeNamed(person, today))
                .map(person -> new Officer(person.id(), person.name(), person.badge()))
                .toList());
    }

    @Override
    public List<Lead> leads(PharmacyId shop) {
        return said(() -> desks.leads().newest(ticket, Optional.empty(), PAGE).stream()
                .filter(lead -> lead.clue().subject().equals(shop))
                .filter(lead -> lead instanceof Lead.ClueRegistered || lead instanceof Lead.ClueVerifying)
                .toList());
    }

    @Override
    public Optional<Document> paper(SpotId id) {
        List<Document> found = said(() -> desks.drafting().ofMatter(ticket, id.key())).stream()
                .filter(document -> document.facts().kind() == FORM)
                .toList();
        return found.stream()
                .filter(Document.Issued.class::isInstance)
                .findFirst()
                .or(() -> found.stream().reduce((earlier, later) -> later));
    }

    // A refusal is already in the audit; the screen says it by its code.
    private static <R> R said(Supplier<R> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
