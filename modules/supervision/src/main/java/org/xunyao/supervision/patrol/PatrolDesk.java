package org.xunyao.supervision.patrol;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.Seal;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.video.CameraId;
import org.xunyao.video.patrol.Look;
import org.xunyao.video.patrol.PatrolEnd;
import org.xunyao.video.patrol.PatrolRun;
import org.xunyao.video.patrol.PatrolSeries;
import org.xunyao.video.patrol.PatrolText;
import org.xunyao.video.patrol.RiskFacts;
import org.xunyao.video.patrol.RiskFacts.Factor;

/// Where a person goes on patrol and the machine writes down what he looked at (轮巡台). A batch of looks is
/// one row of the audit, bearing the head so far, so that the audit's chain holds the looks as well. All
/// methods throw {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class PatrolDesk {
    /// Going on patrol (轮巡).
    public static final Action RUN = new Action("patrol.run");

    /// Writing looks down (记录巡看), the machine's act.
    public static final Action KEEP = new Action("patrol.keep");

    /// Closing and signing a patrol (封存轮巡), the machine's act.
    public static final Action CLOSE = new Action("patrol.close");

    private static final String KIND = "patrol";
    private static final Target RISKS = new Target(KIND, "risks");
    private static final Target UNCLOSED = new Target(KIND, "unclosed");

    private final Office office;
    private final Patrols patrols;
    private final Sealing sealing;
    private final Clock clock;
    private final Duration leastLook;
    private final RiskPeriods periods;

    /// What a patrol is closed with.
    ///
    /// @param station whose patrols they are
    public record Sealing(String station, Digester digester, Seal seal) {}

    /// @param leastLook shorter than this a look does not make a camera seen
    public PatrolDesk(
            Office office, Patrols patrols, Sealing sealing, Clock clock, Duration leastLook, RiskPeriods periods) {
        this.office = office;
        this.patrols = patrols;
        this.sealing = sealing;
        this.clock = clock;
        this.leastLook = leastLook;
        this.periods = periods;
    }

    /// Begins a patrol of this person.
    ///
    /// @param id made before the first try
    /// @param name of the sequence
    public Saved<PatrolRun> begin(Ticket.OfPerson ticket, UUID id, String name, PatrolSeries series) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        var run = new PatrolRun(id, sealing.station(), ticket.actor(), name, series, now);
        return office.perform(ticket, RUN, target(id), tx -> {
            patrols.begin(tx, run, PatrolText.head(run, sealing.digester()));
            return run;
        });
    }

    /// Writes looks down. What was written before is passed over, so that a batch may be sent again.
    ///
    /// @param ticket the machine's
    /// @param looks in the order of their numbers
    /// @return the patrol with them
    /// @throws FaultException `PATROL-GAP` if one is missing before them, `PATROL-CLOSED` if the patrol
    ///     is closed or there is none
    public Saved<KeptPatrol> keep(Ticket.OfRule ticket, UUID id, List<Look> looks) {
        return office.perform(ticket, KEEP, kept -> target(kept.run().id(), kept.looks(), kept.head()), tx -> {
            KeptPatrol known = open(tx, id);
            List<Look> fresh =
                    looks.stream().filter(look -> look.number() > known.looks()).toList();
            requireNoGap(known.looks(), fresh);
            String head = PatrolText.head(known.head(), fresh, sealing.digester());
            patrols.keep(tx, id, fresh, head);
            fresh.stream()
                    .filter(this::sees)
                    .forEach(look -> patrols.see(
                            tx,
                            look.sight().camera(),
                            new Seen(look.to(), known.run().person()),
                            clock.now()));
            return new KeptPatrol(known.run(), known.looks() + fresh.size(), head, known.end());
        });
    }

    /// Closes a patrol with what is written down, and signs it.
    ///
    /// @param ticket the machine's
    /// @throws FaultException `PATROL-CLOSED` if it is closed or there is none; `KEY-…` or `SIGN-…` if
    ///     the key refused; then it stays open
    public Saved<PatrolEnd> close(Ticket.OfRule ticket, UUID id, PatrolEnd.Cause cause) {
        return office.perform(ticket, CLOSE, end -> target(id, end.looks(), end.head()), tx -> {
            KeptPatrol known = open(tx, id);
            Instant at = clock.now().truncatedTo(ChronoUnit.SECONDS);
            byte[] content = PatrolText.signed(known.run(), at, cause, known.looks(), known.head());
            String signature = Base64.getEncoder().encodeToString(sealing.seal().sign(content, at));
            var end = new PatrolEnd(at, cause, known.looks(), known.head(), signature);
            patrols.close(tx, id, end);
            return end;
        });
    }

    /// Patrols of this station that a cut-off program left open, the oldest first.
    ///
    /// @param ticket the machine's
    public List<UUID> unclosed(Ticket.OfRule ticket) {
        return office.look(
                ticket,
                CLOSE,
                UNCLOSED,
                tx -> patrols.unclosed(tx, sealing.station()).stream()
                        .map(kept -> kept.run().id())
                        .toList());
    }

    /// What is known of the risk of these cameras today. What nobody knows is not in it: a shop's grade
    /// of risk is not registered anywhere yet, and complaints only where the camera is registered.
    public Map<CameraId, RiskFacts> risks(Ticket ticket, Collection<CameraId> cameras) {
        Instant now = clock.reckoningTime();
        return office.look(ticket, RUN, RISKS, tx -> {
            var seen = patrols.seen(tx);
            var alarms = patrols.lastAlarms(tx, now.minus(periods.alarms()));
            var complaints = patrols.complaints(tx, now.minus(periods.complaints()));
            var facts = new HashMap<CameraId, RiskFacts>();
            for (CameraId camera : cameras) {
                Map<Factor, Long> known = new EnumMap<>(Factor.class);
                if (alarms.containsKey(camera)) {
                    known.put(Factor.DAYS_SINCE_ALARM, days(alarms.get(camera), now));
                }
                if (seen.containsKey(camera)) {
                    known.put(Factor.DAYS_SINCE_LOOK, days(seen.get(camera).at(), now));
                }
                if (complaints.containsKey(camera)) {
                    known.put(Factor.COMPLAINTS, complaints.get(camera));
                }
                facts.put(camera, new RiskFacts(known));
            }
            return Map.copyOf(facts);
        });
    }

    private boolean sees(Look look) {
        return look.counted() && look.lasted().compareTo(leastLook) >= 0;
    }

    private KeptPatrol open(Tx tx, UUID id) {
        return patrols.find(tx, id)
                .filter(kept -> kept.end().isEmpty())
                .orElseThrow(() -> new FaultException("PATROL-CLOSED", "no open patrol " + id));
    }

    private static void requireNoGap(long known, List<Look> fresh) {
        for (int at = 0; at < fresh.size(); at++) {
            if (fresh.get(at).number() != known + 1 + at) {
                throw new FaultException("PATROL-GAP", "look " + (known + 1 + at) + " is missing");
            }
        }
    }

    private static long days(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toDays());
    }

    private static Target target(UUID id) {
        return new Target(KIND, id.toString());
    }

    private static Target target(UUID id, long looks, String head) {
        return new Target(KIND, id + "/" + looks + "/" + head);
    }
}
