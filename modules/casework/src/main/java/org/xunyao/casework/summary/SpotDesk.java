package org.xunyao.casework.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.PersonId;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.account.Accounts;
import org.xunyao.casework.Clue;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.Leads;
import org.xunyao.casework.Numbers;
import org.xunyao.casework.Officer;
import org.xunyao.casework.Officers;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;

/// Where the summary procedure is carried out (简易程序). Every step is a person's; each names what is missing
/// with its article instead of being taken. No leader approves before; the file is kept for the record
/// (备案). A sitting comes of an inspection or of a lead, so an alarm comes in only when a person has reviewed
/// it. All methods throw {@link org.xunyao.access.RefusedException} if no role of the ticket holds the
/// action, and those that name a sitting a {@link FaultException} `SUMMARY-MISSING` if there is none.
public final class SpotDesk {
    /// Reading sittings.
    public static final Action LOOK = new Action("summary.look");

    /// Keeping what was typed.
    public static final Action KEEP = new Action("summary.keep");

    private static final Target ALL = new Target("summary", "*");

    private final Office office;
    private final Shelf shelf;
    private final SpotBook book;
    private final Officers staff;
    private final Clock clock;
    private final Ids ids;

    /// @param shelf what is kept
    /// @param book what binds
    public SpotDesk(Office office, Shelf shelf, SpotBook book, Clock clock, Ids ids) {
        this.office = office;
        this.shelf = shelf;
        this.book = book;
        this.staff = new Officers(shelf.accounts(), book.rulebook());
        this.clock = clock;
        this.ids = ids;
    }

    /// Begins a sitting (开始当场处罚). Neither a case is filed nor a leader asked.
    ///
    /// @param lead a lead of that shop that is open, or none where an inspection found it
    /// @param people at least two, the person of the ticket among them
    /// @param day of the inspection
    public SpotStep begin(
            Ticket.OfPerson ticket, PharmacyId party, Optional<LeadId> lead, Set<PersonId> people, LocalDate day) {
        var id = new SpotId(ids.next());
        return SpotStep.of(() -> office.perform(ticket, SpotEvent.BEGIN.action(), target(id), tx -> {
            List<Officer> named = staff.namable(tx, people, clock.today());
            var head = new SpotCase.Head(id, party, lead, day, named, by(ticket), clock.now());
            var sitting = new SpotCase(head, List.of());
            new SpotWalk(book, sitting, SpotEvent.BEGIN, clock.today())
                    .require(named.size() == people.size(), SpotCondition.TWO_OFFICERS)
                    .officers(named)
                    .require(head.isOfficer(by(ticket)), SpotCondition.OWN)
                    .require(!day.isAfter(clock.today()), SpotCondition.DAY)
                    .require(lead.isEmpty() || mayComeOf(tx, lead.get(), party), SpotCondition.LEAD)
                    .pass();
            shelf.cases().put(tx, sitting);
            return sitting;
        }));
    }

    /// Notes what happens on the spot besides the decision (当场处罚经过).
    ///
    /// @param day from which it counts
    public SpotStep note(Ticket.OfPerson ticket, SpotId id, LocalDate day, SpotAct.Recorded act) {
        return SpotStep.of(() -> office.perform(
                ticket, act.event().action(), target(id), tx -> taken(tx, ticket, open(tx, id), act, day)));
    }

    /// Decides on the spot (当场决定) with form 44, whose number the act names.
    public SpotStep decide(Ticket.OfPerson ticket, SpotId id, LocalDate day, SpotAct.Decide act) {
        return SpotStep.of(() -> office.perform(
                ticket, act.event().action(), target(id), tx -> taken(tx, ticket, open(tx, id), act, day)));
    }

    /// What would stand in the way of that decision, the number of the paper left out: asked before a number
    /// is taken.
    public List<SpotObstacle> obstacles(Ticket.OfPerson ticket, SpotId id, LocalDate day, SpotAct.Decide act) {
        return office.look(ticket, LOOK, target(id), tx -> {
            try {
                return walked(tx, ticket, open(tx, id), act, day).obstacles().stream()
                        .filter(one -> one.condition() != SpotCondition.PAPER)
                        .toList();
            } catch (WithheldException order) {
                return order.obstacles();
            }
        });
    }

    /// Notes what happens to the money (罚款收缴).
    public SpotStep money(Ticket.OfPerson ticket, SpotId id, LocalDate day, SpotAct.Paid act) {
        return SpotStep.of(() -> office.perform(
                ticket, act.event().action(), target(id), tx -> taken(tx, ticket, open(tx, id), act, day)));
    }

    /// Hands the papers in for the file (归档备案).
    public SpotStep file(Ticket.OfPerson ticket, SpotId id, LocalDate day, SpotAct.FileAway act) {
        return SpotStep.of(() -> office.perform(
                ticket, act.event().action(), target(id), tx -> taken(tx, ticket, open(tx, id), act, day)));
    }

    /// Takes it over into the ordinary procedure (转普通程序): what was entered becomes the content of a lead,
    /// or stays with the lead that it came of. Nothing of the sitting is lost.
    public SpotStep giveOver(Ticket.OfPerson ticket, SpotId id, LocalDate day, SpotAct.GiveOver act) {
        return SpotStep.of(() -> office.perform(ticket, act.event().action(), target(id), tx -> {
            SpotCase sitting = open(tx, id);
            SpotCase after = taken(tx, ticket, sitting, act, day);
            if (sitting.head().lead().isEmpty()) {
                shelf.leads().put(tx, new Lead.ClueRegistered(clue(tx, ticket, sitting, act)));
            }
            return after;
        }));
    }

    /// Gives a sitting up (作罢) that was begun by mistake or in which nothing was found.
    public SpotStep drop(Ticket.OfPerson ticket, SpotId id, LocalDate day, SpotAct.Drop act) {
        return SpotStep.of(() -> office.perform(
                ticket, act.event().action(), target(id), tx -> taken(tx, ticket, open(tx, id), act, day)));
    }

    /// Keeps what was typed and is no step yet (保存草稿).
    ///
    /// @throws FaultException `SUMMARY-OTHERS` if the person is none of its officers
    public Saved<SpotDraft> keep(Ticket.OfPerson ticket, SpotId id, Map<String, String> typed) {
        return office.perform(ticket, KEEP, target(id), tx -> {
            if (!open(tx, id).head().isOfficer(by(ticket))) {
                throw new FaultException("SUMMARY-OTHERS", id.key());
            }
            var draft = new SpotDraft(typed, clock.now());
            shelf.cases().keep(tx, id, draft);
            return draft;
        });
    }

    /// What was typed last.
    public Optional<SpotDraft> draft(Ticket ticket, SpotId id) {
        return office.look(ticket, LOOK, target(id), tx -> shelf.cases().draft(tx, id));
    }

    /// The sitting as it stands now, if there is one.
    public Optional<SpotCase> find(Ticket ticket, SpotId id) {
        return office.look(ticket, LOOK, target(id), tx -> shelf.cases().find(tx, id));
    }

    /// A page, newest first.
    ///
    /// @param before the last id of the page before, or none
    /// @param limit 1..1000
    public List<SpotCase> newest(Ticket ticket, Optional<SpotId> before, int limit) {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException("a page has 1 to 1000 rows");
        }
        return office.look(ticket, LOOK, ALL, tx -> shelf.cases().newest(tx, before, limit));
    }

    private SpotCase open(Tx tx, SpotId id) {
        SpotCase sitting =
                shelf.cases().find(tx, id).orElseThrow(() -> new FaultException("SUMMARY-MISSING", id.key()));
        if (sitting.entries().stream().anyMatch(entry -> entry.act() instanceof SpotAct.Unreadable)) {
            throw new FaultException("SUMMARY-UNREADABLE", id.key());
        }
        return sitting;
    }

    private SpotWalk walked(Tx tx, Ticket.OfPerson ticket, SpotCase sitting, SpotAct act, LocalDate day) {
        var walk = new SpotWalk(book, sitting, act.event(), day).begin(by(ticket), clock.today());
        if (act instanceof SpotAct.Decide) {
            Set<PersonId> people =
                    sitting.head().officers().stream().map(Officer::id).collect(Collectors.toSet());
            walk.officers(staff.namable(tx, people, clock.today()));
        }
        return walk.test(act);
    }

    private SpotCase taken(Tx tx, Ticket.OfPerson ticket, SpotCase sitting, SpotAct act, LocalDate day) {
        walked(tx, ticket, sitting, act, day).pass();
        int number = sitting.entries().size() + 1;
        SpotCase after = sitting.with(new SpotEntry(number, act, day, by(ticket), clock.now()));
        shelf.cases().put(tx, after);
        return after;
    }

    private boolean mayComeOf(Tx tx, LeadId id, PharmacyId party) {
        boolean open = shelf.leads()
                .find(tx, id)
                .filter(lead -> lead.clue().subject().equals(party))
                .filter(lead -> lead instanceof Lead.ClueRegistered || lead instanceof Lead.ClueVerifying)
                .isPresent();
        return open && shelf.cases().ofLead(tx, id).stream().allMatch(other -> other.stage() == SpotStage.DROPPED);
    }

    private Clue clue(Tx tx, Ticket.OfPerson ticket, SpotCase sitting, SpotAct.GiveOver act) {
        return new Clue(
                new LeadId(ids.next()),
                shelf.numbers().next(tx, Numbers.Register.LEAD, clock.today().getYear()),
                LeadSource.SUPERVISION,
                sitting.head().id().key(),
                content(sitting, act),
                sitting.head().foundOn(),
                sitting.head().party(),
                List.of(),
                by(ticket),
                clock.now());
    }

    /// What was entered, as 案源内容.
    private static String content(SpotCase sitting, SpotAct.GiveOver act) {
        var lines = new StringBuilder("简易程序转普通程序：").append(act.explanation().strip());
        sitting.newest(SpotAct.Investigate.class)
                .ifPresent(facts -> lines.append("\n违法行为：")
                        .append(facts.facts().strip())
                        .append("\n证据：")
                        .append(facts.proof().strip()));
        sitting.newest(SpotAct.Hear.class)
                .filter(heard -> !heard.statement().isBlank())
                .ifPresent(heard ->
                        lines.append("\n陈述申辩：").append(heard.statement().strip()));
        return lines.toString();
    }

    private static PersonId by(Ticket.OfPerson ticket) {
        return ticket.person().id();
    }

    private static Target target(SpotId id) {
        return new Target("summary", id.value().toString());
    }

    /// What the desk keeps things in (案卷柜).
    ///
    /// @param accounts tells who holds an enforcement certificate
    public record Shelf(SpotCases cases, Leads leads, Numbers numbers, Accounts accounts) {}
}
