package org.xunyao.supervision.reading;

import java.time.Instant;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.ClockConfidence;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.reading.Readings.Lapsed;

/// Where the machine takes away what may not be kept any longer of people on patrol (到期清除):
/// personal information is kept for the shortest time that its purpose needs (个人信息保护法第十九条). A period
/// is reckoned by what was lived through, and while the clock is in doubt nothing goes. All methods throw
/// {@link org.xunyao.access.RefusedException} if no role of the ticket holds the action.
public final class LapseDesk {
    /// Taking away what may not be kept any longer (清除到期巡看), the machine's act.
    public static final Action LAPSE = new Action("patrol.lapse");

    private static final String KIND = "patrol";

    /// Patrols at once: a day of patrols is some thousands of looks.
    private static final int MOST = 20;

    /// Of the time that is looked at half may be gaps.
    private static final int LOOK_BACK = 2;

    private final Office office;
    private final Readings readings;
    private final Clock clock;
    private final ReadingRules rules;

    /// @param rules how long what is kept
    public LapseDesk(Office office, Readings readings, Clock clock, ReadingRules rules) {
        this.office = office;
        this.readings = readings;
        this.clock = clock;
        this.rules = rules;
    }

    /// Whether there is anything to take away.
    ///
    /// @param ticket the machine's
    public boolean due(Ticket.OfRule ticket) {
        Instant now = clock.reckoningTime();
        return office.look(ticket, LAPSE, new Target(KIND, "lapsed"), tx -> {
            // What was lived through is never more than what the clock says, and asking for it costs more.
            if (!readings.lapsed(tx, now.minus(rules.pictures()), now.minus(rules.people()))) {
                return false;
            }
            Bounds bounds = bounds(tx, now);
            return readings.lapsed(tx, bounds.pictures(), bounds.people());
        });
    }

    /// Takes it away: pictures of readings, the looks of closed patrols, and who looked. How many
    /// looks a patrol had and when each camera was looked at last stay.
    ///
    /// @param ticket the machine's
    /// @return how many went; the audit's row says it
    public Saved<Lapsed> lapse(Ticket.OfRule ticket) {
        Instant now = clock.reckoningTime();
        return office.perform(
                ticket,
                LAPSE,
                gone -> new Target(KIND, "lapsed/" + gone.patrols() + "/" + gone.looks() + "/" + gone.pictures()),
                tx -> {
                    Bounds bounds = bounds(tx, now);
                    return readings.lapse(tx, bounds.pictures(), bounds.people(), MOST);
                });
    }

    /// @param pictures older ones go
    /// @param people what is known of people before goes
    private record Bounds(Instant pictures, Instant people) {}

    /// While the clock is in doubt nothing is too old.
    private Bounds bounds(Tx tx, Instant now) {
        if (clock.facts().confidence() == ClockConfidence.JUMPED) {
            return new Bounds(Instant.EPOCH, Instant.EPOCH);
        }
        Instant since = now.minus(rules.people().multipliedBy(LOOK_BACK));
        var lived = new Lived(readings.atWork(tx, since), rules.gap());
        return new Bounds(lived.before(now, rules.pictures()), lived.before(now, rules.people()));
    }
}
