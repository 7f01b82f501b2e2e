package org.xunyao.app.escalation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.escalation.Escalation;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// Tells a leader of alarms that went up to him: all that are still open when he signs in, and each that comes
/// later. It never takes the keyboard. JavaFX thread.
public final class LeaderCall {
    private final Supplier<List<Escalation>> open;
    private final Set<RoleId> roles;
    private final Tasks tasks;
    private final Notices notices;
    private final Texts texts;
    private final Set<AlarmId> told = new HashSet<>();
    private boolean begun;

    /// @param open reads what went up and still waits, off the JavaFX thread
    /// @param roles of the person
    public LeaderCall(Supplier<List<Escalation>> open, Set<RoleId> roles, Tasks tasks, Notices notices, Texts texts) {
        this.open = open;
        this.roles = Set.copyOf(roles);
        this.tasks = tasks;
        this.notices = notices;
        this.texts = texts;
    }

    /// For somebody to whom alarms may go up.
    public static Optional<LeaderCall> of(
            Escalating escalating, Ticket.OfPerson ticket, Tasks tasks, Notices notices, Texts texts) {
        return escalating.rules().ladder().leads(ticket.roles())
                ? Optional.of(new LeaderCall(() -> escalating.open(ticket), ticket.roles(), tasks, notices, texts))
                : Optional.empty();
    }

    /// Looks anew. What cannot be read now is told with the next look.
    public void refresh() {
        tasks.quietly("escalations", progress -> open.get(), this::read, code -> {});
    }

    private void read(List<Escalation> all) {
        List<Escalation> mine = all.stream()
                .filter(one -> roles.contains(one.role()) && !told.contains(one.alarm()))
                .toList();
        Set<AlarmId> alarms = mine.stream().map(Escalation::alarm).collect(Collectors.toSet());
        if (!alarms.isEmpty()) {
            told.addAll(alarms);
            String key = begun ? "escalation.new" : "escalation.open";
            notices.say(
                    Notice.Kind.URGENT,
                    texts.of(key, Texts.figure(alarms.size())),
                    Optional.of(texts.of("escalation.more")),
                    List.of());
        }
        begun = true;
    }
}
