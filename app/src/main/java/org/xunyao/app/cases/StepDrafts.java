package org.xunyao.app.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.cases.draft.DraftKeeper;
import org.xunyao.app.cases.draft.KeptDraft;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;

/// What is typed for steps, by matter and step: it stays with them while the person looks at another one, and outlives
/// the program.
final class StepDrafts {
    private final Map<String, ActDraft> drafts = new HashMap<>();
    private final DraftKeeper keeper;

    StepDrafts(CasePorts ports, Tasks tasks, Clock clock) {
        this.keeper = new DraftKeeper(ports.drafts(), ports.pause(), tasks, clock);
    }

    DraftKeeper keeper() {
        return keeper;
    }

    ActDraft of(Matter matter, Event step) {
        return of(matter.key(), step);
    }

    /// @param matter key of it
    ActDraft of(String matter, Event step) {
        return drafts.computeIfAbsent(key(matter, step), key -> {
            var draft = new ActDraft();
            keeper.found(key).ifPresent(kept -> draft.take(kept.typed()));
            keeper.live(key, draft::text);
            draft.onChange(keeper::changed);
            return draft;
        });
    }

    /// What an earlier run of the program kept and nobody has finished.
    Optional<KeptDraft> recovered(Matter matter, Event step) {
        return keeper.found(key(matter.key(), step));
    }

    void drop(Matter matter, Event step) {
        drafts.remove(key(matter.key(), step));
        keeper.gone(key(matter.key(), step));
    }

    private static String key(String matter, Event step) {
        return matter + ' ' + step.code();
    }
}
