package org.xunyao.supervision.reading;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
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

/// Where a leader sees how far readings agree, never of whom, and settles those that do not (一致率台).
/// All methods throw {@link RefusedException} if no role of the ticket holds the action.
public final class AgreementDesk {
    /// Seeing how far readings agree (看一致率).
    public static final Action LOOK = new Action("patrol.agreement");

    /// Settling by a third reading (裁读).
    public static final Action SETTLE = new Action("patrol.settle");

    private static final int MOST = 500;
    private static final Target ALL = new Target(ReadingDesk.KIND, "agreement");
    private static final Target DISPUTES = new Target(ReadingDesk.KIND, "disputes");

    private final Office office;
    private final Readings readings;
    private final Digester digester;
    private final Clock clock;

    /// @param readings what was read
    public AgreementDesk(Office office, Readings readings, Digester digester, Clock clock) {
        this.office = office;
        this.readings = readings;
        this.digester = digester;
        this.clock = clock;
    }

    /// A month and how far its readings agree.
    public record Month(YearMonth month, Agreement agreement) {}

    /// The last twelve months in which pictures were read twice, the newest first; a pair belongs
    /// to the month of its first reading.
    public List<Month> months(Ticket.OfPerson ticket) {
        Instant since = AgreementMonths.since(clock);
        return office.look(
                ticket,
                LOOK,
                ALL,
                tx -> AgreementMonths.of(readings.pairs(tx, since), List.of(Answer.values()), clock));
    }

    /// What two people read differently and nobody has settled.
    public List<Dispute> disputes(Ticket.OfPerson ticket) {
        return office.look(ticket, SETTLE, DISPUTES, tx -> readings.disputes(tx, MOST));
    }

    /// The picture of one of them.
    ///
    /// @throws FaultException `READING-GONE`, `READING-CHANGED`
    public ByteBuffer picture(Ticket.OfPerson ticket, UUID id) {
        return office.look(ticket, SETTLE, ReadingDesk.target(id), tx -> {
            KeptReading kept = open(tx, id);
            requireThird(kept, ticket);
            return ReadingDesk.whole(readings, digester, tx, kept);
        });
    }

    /// Settles one; the agreement of the first two stays what it was.
    ///
    /// @throws FaultException `READING-GONE` if it was settled or its picture is gone
    /// @throws RefusedException also for either of the two people
    public Saved<UUID> settle(Ticket.OfPerson ticket, UUID id, Answer answer) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        return office.perform(ticket, SETTLE, ReadingDesk.target(id), tx -> {
            requireThird(open(tx, id), ticket);
            readings.third(tx, id, new Reading<>(ticket.actor(), answer, now));
            return id;
        });
    }

    private KeptReading open(Tx tx, UUID id) {
        return readings.find(tx, id)
                .filter(kept -> kept.pictured() && kept.third().isEmpty())
                .filter(kept -> kept.second()
                        .filter(second -> second.answer() != kept.first().answer())
                        .isPresent())
                .orElseThrow(() -> ReadingDesk.gone(id));
    }

    private static void requireThird(KeptReading kept, Ticket.OfPerson ticket) {
        boolean read = kept.first().person().equals(ticket.actor())
                || kept.second()
                        .filter(second -> second.person().equals(ticket.actor()))
                        .isPresent();
        if (read) {
            throw new RefusedException(SETTLE, new Refusal.MakerIsApprover());
        }
    }
}
