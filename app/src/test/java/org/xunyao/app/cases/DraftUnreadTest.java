package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xunyao.app.cases.draft.DraftFile;
import org.xunyao.app.cases.draft.DraftKeeper;
import org.xunyao.app.cases.draft.DraftShelf;
import org.xunyao.app.cases.draft.KeptDraft;
import org.xunyao.app.shell.StillClock;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;

final class DraftUnreadTest {
    private static final StillClock CLOCK = new StillClock(Instant.parse("2026-11-20T02:42:00Z"));

    private final List<KeptDraft> kept = new ArrayList<>();
    private boolean broken = true;

    @Test
    void whatCannotBeKeptBecauseNothingCouldBeReadIsNotSaidToBeKept() {
        var keeper = new DraftKeeper(
                new Shelf(),
                (time, work) -> {
                    work.run();
                    return () -> {};
                },
                new Tasks(Runnable::run, Runnable::run, CLOCK),
                CLOCK);
        keeper.begin(() -> {});
        keeper.live("step", () -> Map.of("cause", "甲"));
        keeper.changed();
        assertThat(keeper.markProperty().get()).isEqualTo(new DraftKeeper.Mark.Failed(DraftFile.REFUSED));
        assertThat(kept).isEmpty();

        broken = false;
        keeper.begin(() -> {});
        assertThat(keeper.markProperty().get()).isInstanceOf(DraftKeeper.Mark.Kept.class);
        assertThat(kept).hasSize(1);
    }

    private final class Shelf implements DraftShelf {
        @Override
        public List<KeptDraft> all() {
            if (broken) {
                throw new FaultException(DraftFile.REFUSED, "the disk refuses");
            }
            return List.of();
        }

        @Override
        public void keep(List<KeptDraft> drafts) {
            kept.addAll(drafts);
        }
    }
}
