package org.xunyao.supervision.reading.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Alarms;
import org.xunyao.supervision.alarm.ReviewRules;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.figures.FigureDesk;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.AgreementMonths;
import org.xunyao.supervision.reading.Reading;
import org.xunyao.supervision.reading.Unread;

/// Where an officer reads a decided alarm again without knowing the verdict, and a leader settles what two read
/// differently (结论复读台). Neither changes the verdict: whoever may can counter it at {@link
/// org.xunyao.supervision.alarm.Review}. The audit's rows bear no answer. All methods throw {@link
/// RefusedException} if no role of the ticket holds the action.
public final class VerdictDesk {
    /// Reading verdicts again that others gave (盲法复读结论).
    public static final Action REREAD = new Action("alarm.reread");

    /// Settling by a third reading (裁读结论).
    public static final Action SETTLE = new Action("alarm.settle");

    private static final int MOST = 5_000;
    private static final int SHOWN = 500;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final Target DUE = new Target("alarm", "reread");
    private static final Target AGREEMENT = new Target("alarm", "agreement");

    private final Office office;
    private final VerdictReadings readings;
    private final Alarms alarms;
    private final Rules rules;
    private final Digester digester;
    private final Clock clock;

    /// What binds it.
    ///
    /// @param practice what may still be taken back is not read again
    public record Rules(VerdictSample sample, ReviewRules.Practice practice) {}

    /// @param alarms as they stand now
    public VerdictDesk(
            Office office, VerdictReadings readings, Alarms alarms, Rules rules, Digester digester, Clock clock) {
        this.office = office;
        this.readings = readings;
        this.alarms = alarms;
        this.rules = rules;
        this.digester = digester;
        this.clock = clock;
    }

    /// What this person may read a second time now, in an order drawn for the day and the person.
    public List<Unread> due(Ticket.OfPerson ticket) {
        LocalDate today = clock.today();
        Instant now = clock.reckoningTime();
        return office.look(ticket, REREAD, DUE, tx -> {
            var all = new ArrayList<>(drawn(tx, ticket, now).stream()
                    .filter(one -> rules.sample().draws(new AlarmId(one.id()), digester))
                    .limit(SHOWN)
                    .toList());
            Collections.shuffle(
                    all, new Random(today.toEpochDay() * SPREAD ^ ticket.actor().hashCode()));
            return List.copyOf(all);
        });
    }

    /// One that is due for this person, as an alarm that nobody has decided.
    ///
    /// @throws FaultException `REREAD-GONE` if it is not due any more
    /// @throws RefusedException also for whoever had a part in the verdict
    public Alarm.Raised open(Ticket.OfPerson ticket, AlarmId id) {
        return office.look(ticket, REREAD, id.target(), tx -> blank(unread(tx, ticket, id)));
    }

    /// Adds the second reading.
    ///
    /// @param watched as the player counted for this person: who holds it to be so has seen a clip to its end
    /// @throws FaultException `REREAD-GONE` if it is not due any more, `REREAD-UNWATCHED`, `REREAD-BADGE`
    /// @throws RefusedException also for whoever had a part in the verdict
    public Saved<AlarmId> second(Ticket.OfPerson ticket, AlarmId id, End answer, Watched watched) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return office.perform(ticket, REREAD, id.target(), tx -> {
            Alarm.Decided decided = unread(tx, ticket, id);
            requireSeen(ticket, decided, answer, watched);
            Alarm.Decision decision = decided.decision();
            var first = new Reading<>("person:" + decision.reviewer().value(), End.of(decided), decision.decidedAt());
            readings.add(tx, new KeptVerdict(id, first, new Reading<>(ticket.actor(), answer, now), Optional.empty()));
            return id;
        });
    }

    /// How far second readings agree with verdicts: the last twelve months with any, the newest first.
    public List<Month> months(Ticket.OfPerson ticket) {
        Instant since = AgreementMonths.since(clock);
        return office.look(
                ticket,
                FigureDesk.LOOK,
                AGREEMENT,
                tx -> AgreementMonths.of(readings.pairs(tx, since), List.of(End.values()), clock));
    }

    /// What two people read differently and nobody has settled; who settles it is told neither answer.
    public List<Unread> disputes(Ticket.OfPerson ticket) {
        return office.look(ticket, SETTLE, AGREEMENT, tx -> readings.disputes(tx, SHOWN));
    }

    /// One of them, as an alarm that nobody has decided.
    ///
    /// @throws FaultException `REREAD-GONE` if it was settled
    /// @throws RefusedException also for whoever had a part in it
    public Alarm.Raised openDispute(Ticket.OfPerson ticket, AlarmId id) {
        return office.look(ticket, SETTLE, id.target(), tx -> {
            disputed(tx, ticket, id);
            return blank(there(tx, id));
        });
    }

    /// Settles one. The verdict and the agreement of the first two stay what they were.
    ///
    /// @param watched as the player counted for this person
    /// @return what now stands; {@link KeptVerdict#doubted} says whether a counter-entry is to be thought of
    /// @throws FaultException `REREAD-GONE` if it was settled, `REREAD-UNWATCHED`, `REREAD-BADGE`
    /// @throws RefusedException also for whoever had a part in it
    public Saved<KeptVerdict> settle(Ticket.OfPerson ticket, AlarmId id, End answer, Watched watched) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return office.perform(ticket, SETTLE, id.target(), tx -> {
            KeptVerdict kept = disputed(tx, ticket, id);
            requireSeen(ticket, there(tx, id), answer, watched);
            var third = new Reading<>(ticket.actor(), answer, now);
            readings.third(tx, id, third);
            return new KeptVerdict(id, kept.first(), kept.second(), Optional.of(third));
        });
    }

    private List<Unread> drawn(Tx tx, Ticket.OfPerson ticket, Instant now) {
        return readings.unread(
                tx,
                now.minus(rules.sample().window()),
                now.minus(rules.practice().undo()),
                ticket.person().id(),
                MOST);
    }

    private Alarm.Decided unread(Tx tx, Ticket.OfPerson ticket, AlarmId id) {
        Instant settled = clock.reckoningTime().minus(rules.practice().undo());
        boolean free = readings.find(tx, id).isEmpty() && rules.sample().draws(id, digester);
        Alarm alarm = there(tx, id);
        if (!free
                || !(alarm instanceof Alarm.Decided decided)
                || decided.decision().decidedAt().isAfter(settled)) {
            throw gone(id);
        }
        requireNoPart(tx, ticket, id, REREAD);
        return decided;
    }

    private KeptVerdict disputed(Tx tx, Ticket.OfPerson ticket, AlarmId id) {
        KeptVerdict kept = readings.find(tx, id)
                .filter(one -> one.disputed() && one.third().isEmpty())
                .orElseThrow(() -> gone(id));
        if (kept.second().person().equals(ticket.actor())) {
            throw new RefusedException(SETTLE, new Refusal.MakerIsApprover());
        }
        requireNoPart(tx, ticket, id, SETTLE);
        return kept;
    }

    private void requireNoPart(Tx tx, Ticket.OfPerson ticket, AlarmId id, Action action) {
        boolean own = alarms.steps(tx, id).stream()
                .anyMatch(step -> step.person().equals(ticket.person().id()));
        if (own) {
            throw new RefusedException(action, new Refusal.MakerIsApprover());
        }
    }

    private static void requireSeen(Ticket.OfPerson ticket, Alarm alarm, End answer, Watched watched) {
        if (ticket.person().badge().isBlank()) {
            throw new FaultException("REREAD-BADGE", "no certificate");
        }
        boolean seen = alarm.head().evidence().clips().stream().anyMatch(watched.toTheEnd()::contains);
        if (answer == End.CONFIRMED && !seen) {
            throw new FaultException("REREAD-UNWATCHED", "alarm " + alarm.id().value());
        }
    }

    private Alarm there(Tx tx, AlarmId id) {
        return alarms.find(tx, id).orElseThrow(() -> gone(id));
    }

    private static Alarm.Raised blank(Alarm alarm) {
        return new Alarm.Raised(alarm.head(), Optional.empty());
    }

    private static FaultException gone(AlarmId id) {
        return new FaultException("REREAD-GONE", "alarm " + id.value());
    }
}
