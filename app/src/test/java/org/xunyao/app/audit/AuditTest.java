package org.xunyao.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The audit by the keyboard, over the real desks.
final class AuditTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private AuditBench bench;
    private AuditView view;
    private FxRig rig;

    @BeforeEach
    void open() {
        bench = new AuditBench(folder).worked(450);
        Texts texts = Texts.of(Language.CHINESE).with(AuditView.BUNDLE);
        var shown = new AtomicReference<AuditView>();
        rig = FxRig.show(Theme.LIGHT, 1302, 690, () -> {
            var made = new AuditView(
                    bench.ports, new Tasks(Runnable::run, Fx.executor(), bench), texts, ZoneId.of("Asia/Shanghai"));
            shown.set(made);
            return made;
        });
        view = Objects.requireNonNull(shown.get());
        settle();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theNewestRecordIsInFrontAndTheListGrowsAsItIsWalked() {
        long newest = bench.links().getLast().sequence();
        assertThat(words("#audit-number")).isEqualTo("第 " + newest + " 条");
        assertThat(view.model().rows()).hasSize(200);
        for (int i = 0; i < 3; i++) {
            FxRig.call(() -> {
                view.model().select(view.model().rows().size() - 1);
                view.model().move(1);
                return true;
            });
            settle();
        }
        assertThat(view.model().rows()).hasSize(bench.links().size());
        assertThat(words("#audit-number")).isEqualTo("第 1 条");
        assertThat(words("#audit-joint")).isEqualTo("这是第一条");
        press(KeyCode.K);
        assertThat(words("#audit-number")).isEqualTo("第 2 条");
    }

    @Test
    void theKeysNarrowToWhatStandsInTheRecordInFront() {
        press(KeyCode.A);
        String action = view.model().current().orElseThrow().link().action();
        assertThat(view.model().rows())
                .isNotEmpty()
                .allMatch(row -> row.link().action().equals(action));
        press(KeyCode.O);
        String object = view.model().current().orElseThrow().link().target().id();
        assertThat(view.model().rows())
                .isNotEmpty()
                .allMatch(row -> row.link().target().id().equals(object));
        press(KeyCode.X);
        assertThat(view.model().rows()).hasSize(200);
    }

    @Test
    void aPersonIsFoundByNameAndAWrongNameIsSaid() {
        press(KeyCode.F);
        robot.write("李铭");
        FxRig.call(() -> {
            view.model().filters().personProperty().set("李铭");
            return true;
        });
        press(KeyCode.ENTER);
        assertThat(view.model().rows()).isNotEmpty().allMatch(row -> row.actor().equals("李铭"));
        FxRig.call(() -> {
            view.model().filters().personProperty().set("王五");
            view.model().search();
            return true;
        });
        settle();
        assertThat(words("#audit-state")).startsWith("没有这个人");
    }

    @Test
    void aSearchWithoutAHitKeepsTheKeys() {
        press(KeyCode.F);
        FxRig.call(() -> {
            view.model().filters().actionProperty().set("clock.jump");
            return true;
        });
        press(KeyCode.ENTER);
        assertThat(view.model().rows()).isEmpty();
        assertThat(FxRig.call(() -> rig.scene().getFocusOwner().getId())).isEqualTo("audit-table");
        press(KeyCode.X);
        assertThat(view.model().rows()).hasSize(200);
    }

    @Test
    void theCheckNamesTheMissingRecord() {
        press(KeyCode.V);
        assertThat(words("#audit-verdict")).startsWith("完整");
        bench.cut(link -> link.sequence() == 101);
        FxRig.call(() -> {
            view.model().check();
            return true;
        });
        settle();
        assertThat(words("#audit-verdict")).isEqualTo("从第 101 条起缺失");
    }

    @Test
    void everythingIsExportedReadBackAndAudited() throws IOException {
        Path file = folder.resolve("audit.jsonl");
        press(KeyCode.E);
        FxRig.call(() -> {
            view.model().chain().targetProperty().set(file.toString());
            return true;
        });
        press(KeyCode.ENTER);
        assertThat(view.model().chain().exporting().standProperty().get()).isInstanceOf(Errand.Stand.Done.class);
        assertThat(words("#audit-exported")).endsWith("写后读回一致");
        assertThat(Files.readAllLines(file).getFirst()).startsWith("{\"audit\":");
        assertThat(bench.links().getLast().action()).isEqualTo("audit.export");
    }

    @Test
    void aCheckpointMadeHereLiesInTheAnchorFileToo() throws IOException {
        press(KeyCode.C);
        FxRig.call(() -> {
            view.model().chain().make();
            return true;
        });
        settle();
        try (var stick = Files.list(folder.resolve("stick"))) {
            assertThat(Files.readString(stick.findFirst().orElseThrow()))
                    .contains("cause DEMAND")
                    .contains("sequence " + (bench.links().getLast().sequence() - 1) + "\n");
        }
    }

    @Test
    void theSheetIsWrittenBesideTheExportAndNamesASignedHead() throws IOException {
        press(KeyCode.C);
        FxRig.call(() -> {
            view.model()
                    .chain()
                    .targetProperty()
                    .set(folder.resolve("audit.jsonl").toString());
            view.model().chain().print();
            return true;
        });
        settle();
        long head = bench.links().getLast().sequence() - 1;
        assertThat(words("#audit-printed")).contains("审计摘要单-test-1-" + head + ".pdf");
        assertThat(Files.readString(folder.resolve("审计摘要单-test-1-" + head + ".pdf")))
                .isEqualTo("sheet of " + head);
        assertThat(bench.links().getLast().action()).isEqualTo("audit.checkpoint");
    }

    private String words(String id) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(id)).getText());
    }

    private void press(KeyCode key) {
        robot.push(key);
        settle();
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents(2);
        rig.settle();
    }
}
