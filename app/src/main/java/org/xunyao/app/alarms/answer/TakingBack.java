package org.xunyao.app.alarms.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.xunyao.access.Saved;
import org.xunyao.app.alarms.answer.ReviewMessage.Left;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Reviewed;

/// What was saved last is taken back, one alarm after the other, the last one first.
///
/// @param message what is to be said of it
/// @param rest what may be tried again
public record TakingBack(ReviewMessage message, List<AlarmHead> rest) {
    /// Copies the list.
    public TakingBack {
        rest = List.copyOf(rest);
    }

    /// Asks the desk for each. Off the JavaFX thread.
    ///
    /// @param saved at least one
    /// @param desk takes one back in the person's name; its `FaultException` goes on where nothing
    ///     was taken back
    public static TakingBack of(List<AlarmHead> saved, Function<AlarmId, Reviewed> desk) {
        var back = new ArrayList<Saved<Alarm>>();
        var left = new ArrayList<Left>();
        var rest = new ArrayList<AlarmHead>();
        for (AlarmHead head : saved.reversed()) {
            try {
                switch (desk.apply(head.id())) {
                    case Reviewed.Done done -> back.add(done.saved());
                    case Reviewed.Blocked blocked -> left.add(new Left(head.raisedAt(), blocked.obstacles(), ""));
                }
            } catch (FaultException fault) {
                if (back.isEmpty()) {
                    throw fault;
                }
                rest.addFirst(head);
                left.add(new Left(head.raisedAt(), List.of(), fault.code()));
            }
        }
        return back.isEmpty()
                ? new TakingBack(
                        new ReviewMessage.Blocked(
                                left.stream()
                                        .flatMap(one -> one.why().stream())
                                        .distinct()
                                        .toList(),
                                true),
                        saved)
                : new TakingBack(new ReviewMessage.TakenBack(back.getLast(), left), rest);
    }
}
