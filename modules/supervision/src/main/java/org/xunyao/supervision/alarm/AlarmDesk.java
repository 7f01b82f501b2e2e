package org.xunyao.supervision.alarm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceItems;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.RuleBook;
import org.xunyao.video.CameraId;

/// Where the machine raises alarms and people look at them (告警台). All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class AlarmDesk {
    /// Raising an alarm (发出告警), the machine's only act.
    public static final Action RAISE = new Action("alarm.raise");

    /// Looking at alarms (查看告警).
    public static final Action LOOK = new Action("alarm.look");

    private static final Target LIST = new Target("alarm", "undecided");
    private static final Target LATEST = new Target("alarm", "latest");
    private static final Target CONFIRMED = new Target("alarm", "confirmed");

    private final Office office;
    private final Alarms alarms;
    private final EvidenceItems evidence;
    private final RuleBook rules;
    private final Clock clock;
    private final Ids ids;

    /// @param evidence proves that what an alarm names is sealed
    /// @param rules of resources/rules/ai-rules.csv, for the window of merging
    public AlarmDesk(
            Office office, Alarms alarms, EvidenceItems evidence, List<AlarmRuleRow> rules, Clock clock, Ids ids) {
        this(office, alarms, evidence, RuleBook.of(rules), clock, ids);
    }

    /// @param evidence proves that what an alarm names is sealed
    /// @param rules for the window of merging, those that the bureau set included
    public AlarmDesk(Office office, Alarms alarms, EvidenceItems evidence, RuleBook rules, Clock clock, Ids ids) {
        this.office = office;
        this.alarms = alarms;
        this.evidence = evidence;
        this.rules = rules;
        this.clock = clock;
        this.ids = ids;
    }

    /// Raises an alarm, or adds to the last one of the same camera and rule if both are one occasion by
    /// the rule's window (domain/ai-supervision.md §2.1).
    ///
    /// An undecided alarm grows: its end, its longest stretch, its evidence. A decided one stays as it
    /// was judged and takes in only what ends within the window after it; what lasts longer is raised
    /// anew, so that no verdict silences a post that stays empty.
    ///
    /// @param ticket of the rule and version in the finding
    /// @param items sealed before
    /// @return the alarm to which the finding now belongs: {@link Alarm.Raised}, or the decided one that
    ///     took it in
    /// @throws IllegalArgumentException if the ticket is another rule's
    /// @throws FaultException `EVIDENCE-UNKNOWN` if an item is not sealed or not of its kind,
    ///     `RULE-MISSING` if the data do not have the rule in that version; then nothing is saved
    public Saved<Alarm> raise(Ticket.OfRule ticket, Finding finding, AlarmColour colour, AlarmEvidence items) {
        if (!ticket.version().equals(finding.rule().text())) {
            throw new IllegalArgumentException(
                    ticket.version() + " raises for " + finding.rule().text());
        }
        return office.perform(ticket, RAISE, alarm -> alarm.id().target(), tx -> {
            EvidenceItem still = sealed(tx, items);
            Duration window = window(finding.rule());
            Optional<Alarm> last = alarms.latest(
                            tx, finding.camera(), finding.rule().id())
                    .filter(alarm -> sameOccasion(alarm, finding, window));
            return last.isPresent()
                    ? grown(tx, last.get(), finding, colour, items)
                    : fresh(tx, finding, colour, items, still);
        });
    }

    /// A page of the alarms that wait for a person, newest first.
    ///
    /// @param before the last id of the page before, or none for the first page
    /// @param limit 1..1000
    public List<Alarm.Raised> undecided(Ticket ticket, Optional<AlarmId> before, int limit) {
        return office.look(ticket, LOOK, LIST, tx -> alarms.undecided(tx, before, limit));
    }

    /// How many alarms wait for a person (待复核数), those behind the page on the screen included.
    public long waiting(Ticket ticket) {
        return office.look(ticket, LOOK, LIST, alarms::waiting);
    }

    /// The confirmed alarms (已确认告警), those raised last first, whether or not they became leads.
    ///
    /// @param limit 1..1000
    public List<Alarm.Confirmed> confirmed(Ticket ticket, int limit) {
        return office.look(ticket, LOOK, CONFIRMED, tx -> alarms.confirmed(tx, limit));
    }

    /// The alarm of that camera and rule that was raised last, decided or not: for a station that takes a
    /// camera over and must not raise again what another one raised.
    ///
    /// @param rule the rule's id without its version, such as `AI-01`
    public Optional<Alarm> latest(Ticket ticket, CameraId camera, String rule) {
        return office.look(ticket, LOOK, LATEST, tx -> alarms.latest(tx, camera, rule));
    }

    /// The alarm as it stands now.
    public Optional<Alarm> find(Ticket ticket, AlarmId id) {
        return office.look(ticket, LOOK, id.target(), tx -> alarms.find(tx, id));
    }

    private Alarm fresh(Tx tx, Finding finding, AlarmColour colour, AlarmEvidence items, EvidenceItem still) {
        var head = new AlarmHead(new AlarmId(ids.next()), colour, finding, items, still.times(), clock.now());
        return put(tx, new Alarm.Raised(head, Optional.empty()));
    }

    private Alarm grown(Tx tx, Alarm last, Finding finding, AlarmColour colour, AlarmEvidence items) {
        return switch (last) {
            case Alarm.Raised(AlarmHead head, Optional<Alarm.Opinion> first) ->
                put(tx, new Alarm.Raised(head.joined(finding, colour, items), first));
            case Alarm.Decided decided -> decided;
        };
    }

    private static boolean sameOccasion(Alarm last, Finding finding, Duration window) {
        Finding before = last.head().finding();
        boolean reachesBack = !finding.to().isBefore(before.from().minus(window));
        var end = before.to().plus(window);
        return reachesBack
                && switch (last) {
                    case Alarm.Raised raised -> !finding.from().isAfter(end);
                    case Alarm.Decided decided -> !finding.to().isAfter(end);
                };
    }

    private Duration window(Finding.Rule rule) {
        return rules.row(rule.id(), rule.version())
                .orElseThrow(() -> new FaultException("RULE-MISSING", rule.text()))
                .merge();
    }

    /// Sees that all items are sealed, and gives the still.
    private EvidenceItem sealed(Tx tx, AlarmEvidence items) {
        items.clips().forEach(clip -> sealed(tx, clip, EvidenceKind.CLIP));
        return items.stills().stream()
                .map(still -> sealed(tx, still, EvidenceKind.STILL))
                .toList()
                .getFirst();
    }

    private EvidenceItem sealed(Tx tx, EvidenceId id, EvidenceKind kind) {
        return evidence.find(tx, id)
                .filter(item -> item.kind() == kind)
                .orElseThrow(() -> new FaultException("EVIDENCE-UNKNOWN", "no " + kind + " " + id.value()));
    }

    private Alarm put(Tx tx, Alarm alarm) {
        alarms.put(tx, alarm);
        return alarm;
    }
}
