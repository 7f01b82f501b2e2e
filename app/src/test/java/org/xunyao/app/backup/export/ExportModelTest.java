package org.xunyao.app.backup.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.app.backup.export.ExportPort.Exported;
import org.xunyao.app.backup.parts.BackupWords;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.ui.task.JobState;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// What is told of an export under way.
final class ExportModelTest {
    private final Clock clock = new SystemClock(SystemClock.CHINA);
    private final ArrayList<Runnable> background = new ArrayList<>();
    private final ArrayList<JobState.Running> told = new ArrayList<>();
    private final ExportModel model = new ExportModel(
            this::export,
            Optional::empty,
            new BackupWords(Texts.of(Language.CHINESE).with("org.xunyao.app.app"), clock.zone()),
            new Tasks(background::add, Runnable::run, clock));

    private Exported export(Path folder, ExportPort.Heard heard) {
        hear(heard, "copy", 0, 0);
        hear(heard, "audit", 1_000, 0);
        hear(heard, "audit", 1_007, 1_007);
        hear(heard, "files", 1, 4);
        hear(heard, "files", 3, 4);
        return new Exported(folder, 1, 1_007, 4, 0, "");
    }

    private void hear(ExportPort.Heard heard, String what, long done, long all) {
        assertThat(heard.goOn(what, done, all)).isTrue();
        var job = model.errand().jobProperty().get().orElseThrow();
        told.add((JobState.Running) job.stateProperty().get());
    }

    @Test
    void theBarTellsTheShareOfTheFilesAndNoneOfTablesWhoseLengthNobodyKnows() {
        model.folderProperty().set(Path.of("stick").toAbsolutePath().toString());
        model.begin();
        background.removeFirst().run();
        assertThat(model.faultProperty().get()).isEmpty();
        assertThat(told).extracting(JobState.Running::share).containsExactly(-1.0, -1.0, -1.0, 0.25, 0.75);
        assertThat(told.get(2).sentence()).contains("1\u00a0007");
        assertThat(model.doneProperty().get()).isPresent();
    }
}
