package org.xunyao.app.alarms.answer.desk;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Batch;
import org.xunyao.supervision.alarm.Review;
import org.xunyao.supervision.alarm.ReviewRules;
import org.xunyao.supervision.alarm.Reviewed;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;

/// Gives and takes back verdicts at the desk in one person's name. A refusal becomes the fault
/// `REFUSED`, so that what one go saved before it is still told.
///
/// @param ids name the goes
/// @param names what a person is called
public record ReviewAtDesk(
        Review review, Ticket.OfPerson ticket, Ids ids, ReviewRules.Practice practice, Function<PersonId, String> names)
        implements ReviewPorts.Desk {
    @Override
    public Reviewed decide(AlarmId alarm, Verdict verdict, Watched watched) {
        return refused(() -> review.decide(ticket, alarm, verdict, watched));
    }

    @Override
    public Reviewed dismissAlike(AlarmId alarm, Verdict.Dismiss verdict, Watched watched, Batch batch) {
        return refused(() -> review.dismissAlike(ticket, alarm, verdict, watched, batch));
    }

    @Override
    public Batch.Id batch() {
        return new Batch.Id(ids.next());
    }

    @Override
    public Reviewed takeBack(AlarmId alarm) {
        return refused(() -> review.takeBack(ticket, alarm));
    }

    @Override
    public Duration undo() {
        return practice.undo();
    }

    @Override
    public String name(PersonId who) {
        return names.apply(who);
    }

    private static Reviewed refused(Supplier<Reviewed> call) {
        try {
            return call.get();
        } catch (RefusedException refused) {
            throw new FaultException("REFUSED", refused.action(), refused);
        }
    }
}
