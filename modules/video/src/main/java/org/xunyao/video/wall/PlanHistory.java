package org.xunyao.video.wall;

import java.util.ArrayList;
import java.util.List;

/// A plan with what it was before (撤销) and what was undone (重做). At most {@value #MOST} steps back are
/// kept.
///
/// @param past oldest first
/// @param now the plan that holds
/// @param future what was undone, the last undone first
public record PlanHistory(List<WallPlan> past, WallPlan now, List<WallPlan> future) {
    /// Steps that can be undone.
    public static final int MOST = 100;

    /// Copies the lists and forgets the oldest steps.
    public PlanHistory {
        past = List.copyOf(past.subList(Math.max(0, past.size() - MOST), past.size()));
        future = List.copyOf(future);
    }

    /// A beginning.
    public static PlanHistory of(WallPlan now) {
        return new PlanHistory(List.of(), now, List.of());
    }

    /// After one change; what was undone before is forgotten. A change that changes nothing is none.
    public PlanHistory then(WallPlan next) {
        return next.equals(now) ? this : new PlanHistory(and(past, now), next, List.of());
    }

    /// One step back; the same if there is none.
    public PlanHistory undo() {
        return past.isEmpty()
                ? this
                : new PlanHistory(past.subList(0, past.size() - 1), past.getLast(), before(now, future));
    }

    /// One undone step again; the same if there is none.
    public PlanHistory redo() {
        return future.isEmpty()
                ? this
                : new PlanHistory(and(past, now), future.getFirst(), future.subList(1, future.size()));
    }

    private static List<WallPlan> and(List<WallPlan> plans, WallPlan last) {
        var more = new ArrayList<>(plans);
        more.add(last);
        return more;
    }

    private static List<WallPlan> before(WallPlan first, List<WallPlan> plans) {
        var more = new ArrayList<WallPlan>();
        more.add(first);
        more.addAll(plans);
        return more;
    }
}
