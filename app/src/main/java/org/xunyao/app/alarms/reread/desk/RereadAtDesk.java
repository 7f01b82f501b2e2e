package org.xunyao.app.alarms.reread.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.access.Office;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Saved;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.app.alarms.reread.RereadPorts;
import org.xunyao.app.alarms.reread.RereadPorts.Answered;
import org.xunyao.app.alarms.reread.RereadPorts.Outcome;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.figures.FigureDesk;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.supervision.reading.verdict.KeptVerdict;
import org.xunyao.supervision.reading.verdict.VerdictDesk;

/// Fills the ports of second readings for one person.
///
/// @param least pairs below which no agreement is told
/// @param item an alarm as a line of the review
public record RereadAtDesk(
        VerdictDesk desk, int least, Ticket.OfPerson ticket, Function<Alarm.Raised, ReviewItem> item) {
    /// Whether this person is offered any of it.
    ///
    /// @param office knows who may what
    public boolean offered(Office office) {
        return office.offers(ticket, VerdictDesk.REREAD) || office.offers(ticket, VerdictDesk.SETTLE);
    }

    /// The ports.
    ///
    /// @param office knows who may what
    /// @param review whose sheets and player are used
    public RereadPorts ports(Office office, ReviewPorts review) {
        Optional<RereadPorts.Reader> second =
                office.offers(ticket, VerdictDesk.REREAD) ? Optional.of(new Second()) : Optional.empty();
        Optional<RereadPorts.Reader> third =
                office.offers(ticket, VerdictDesk.SETTLE) ? Optional.of(new Third()) : Optional.empty();
        Optional<Supplier<List<Month>>> months =
                office.offers(ticket, FigureDesk.LOOK) ? Optional.of(() -> desk.months(ticket)) : Optional.empty();
        return new RereadPorts(second, third, months, least, review.sheets(), review.player());
    }

    // Who had a part in a verdict sees it among the disputes, and is told why it is not his to settle.
    private static <R> R refused(Supplier<R> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            boolean own = refused.refusal() instanceof Refusal.MakerIsApprover;
            throw new FaultException(own ? "REREAD-OWN" : "REFUSED", refused.action(), refused);
        }
    }

    private final class Second implements RereadPorts.Reader {
        @Override
        public List<Unread> due() {
            return desk.due(ticket);
        }

        @Override
        public ReviewItem open(UUID id) {
            return refused(() -> item.apply(desk.open(ticket, new AlarmId(id))));
        }

        @Override
        public Answered answer(UUID id, End answer, Watched watched) {
            return refused(() -> new Answered(desk.second(ticket, new AlarmId(id), answer, watched), Outcome.KEPT));
        }
    }

    private final class Third implements RereadPorts.Reader {
        @Override
        public List<Unread> due() {
            return desk.disputes(ticket);
        }

        @Override
        public ReviewItem open(UUID id) {
            return refused(() -> item.apply(desk.openDispute(ticket, new AlarmId(id))));
        }

        @Override
        public Answered answer(UUID id, End answer, Watched watched) {
            Saved<KeptVerdict> settled = refused(() -> desk.settle(ticket, new AlarmId(id), answer, watched));
            return new Answered(settled, settled.result().doubted() ? Outcome.DOUBTED : Outcome.UPHELD);
        }
    }
}
