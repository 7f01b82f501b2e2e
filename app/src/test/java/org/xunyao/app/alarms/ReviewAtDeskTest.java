package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.app.alarms.answer.desk.ReviewAtDesk;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Batch;
import org.xunyao.supervision.alarm.ReviewRules;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;

/// A refusal at the desk is a fault that the screen can say.
final class ReviewAtDeskTest {
    private final ReviewBench bench = new ReviewBench();

    private ReviewAtDesk desk(String role) {
        var who = new Person(new PersonId(new UUID(0, 7)), "p7", "人7", "药械化股", "7", Set.of(new RoleId(role)));
        return new ReviewAtDesk(
                bench.review,
                new Ticket.OfPerson(who, new UUID(9, 7)),
                new Ids(bench.clock, new Random(1)),
                new ReviewRules.Practice(ReviewBench.UNDO, 30),
                person -> "人");
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("REFUSED"));
    }

    @Test
    void whoLostHisRoleIsToldSo() {
        ReviewAtDesk desk = desk("CLERK");
        AlarmId id = bench.stored(1).id();
        var seen = new Watched(Set.of(ReviewBench.item(1, 1)));
        var dismiss = new Verdict.Dismiss("BLIND_SPOT", "");
        refused(() -> desk.decide(id, dismiss, seen));
        refused(() -> desk.takeBack(id));
        Batch go = Batch.of(desk.batch(), bench.stored(1).head());
        refused(() -> desk.dismissAlike(id, dismiss, seen, go));
        assertThat(bench.stored(1)).isInstanceOf(Alarm.Raised.class);
        desk("INSPECTOR").decide(id, dismiss, seen);
        assertThat(bench.stored(1)).isInstanceOf(Alarm.Dismissed.class);
    }
}
