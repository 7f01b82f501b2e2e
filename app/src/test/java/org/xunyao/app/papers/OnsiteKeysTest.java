package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.documents.Document;
import org.xunyao.documents.forms.SceneRecord;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// 现场笔录 written in the on-site mode: by the keyboard alone, and by clicks alone but for the words.
final class OnsiteKeysTest {
    @TempDir
    static Path folder;

    private final PaperBench bench = new PaperBench(folder, Runnable::run, Fx.executor());
    private final OnsiteShop shop = new OnsiteShop();
    private final PapersViewModel model = bench.model(bench, shop);
    private final FxRobot robot = new FxRobot();
    private final FxRig rig = FxRig.show(
            Theme.LIGHT,
            1216,
            652,
            () -> new PapersView(
                    model, Texts.of(Language.CHINESE), bench.room.zone(), name -> Optional.of(folder.resolve("out"))));

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aRecordIsBegunWrittenAndIssuedByKeysAlone() {
        focus("#onsite-turn");
        keys(KeyCode.F12);
        assertThat(shop.on).as("the station remembers it").isTrue();
        until("matter-case-00000000-0000-0001-0000-000000000002", KeyCode.TAB);
        keys(KeyCode.SPACE);
        until("onsite-kind-9", KeyCode.TAB);
        keys(KeyCode.SPACE);
        assertThat(focused()).isEqualTo("field-from");
        until("now-to", KeyCode.TAB);
        keys(KeyCode.SPACE);
        assertThat(words("#field-to")).isEqualTo("2026-11-20 11:25");
        for (int step = 1; step <= 3; step++) {
            keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        }
        assertThat(focused()).isEqualTo("field-presence");
        robot.write("owner", 0);
        keys(KeyCode.TAB);
        robot.write("counter", 0);
        keys(KeyCode.CONTROL, KeyCode.PAGE_UP);
        keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(words("#field-scene")).isEqualTo("counter");
        assertThat(said("#onsite-progress")).contains("该填的都填了");
        keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until("field-read", KeyCode.TAB);
        keys(KeyCode.SPACE);
        keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        assertThat(focused()).isEqualTo("pages");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(bench.room.all().getFirst()).isInstanceOf(Document.Issued.class);
        SceneRecord record = record();
        assertThat(record.scene()).isEqualTo("counter");
        assertThat(record.read()).isTrue();
        assertThat(record.period().to()).isEqualTo("2026-11-20T11:25");
    }

    @Test
    void theRegionsAreReachedByF6AndACheckLeadsToItsStep() {
        turnedWith(9);
        keys(KeyCode.F6);
        assertThat(focused()).isEqualTo("onsite-next");
        keys(KeyCode.F6);
        assertThat(focused()).isEqualTo("onsite-step-0");
        keys(KeyCode.F6);
        assertThat(focused()).isEqualTo("field-from");
        click("#onsite-step-5");
        click("#mend-scene");
        assertThat(said("#onsite-progress")).startsWith("第 4 / 6 步");
        assertThat(focused()).isEqualTo("field-scene");
    }

    @Test
    void aRecordIsWrittenByClicksAndTheModeCanBeLeftAtAnyTimeWithoutLoss() {
        click("#onsite-turn");
        click("#matter-case-00000000-0000-0001-0000-000000000002");
        click("#onsite-kind-9");
        click("#now-to");
        click("#onsite-next");
        click("#onsite-next");
        click("#onsite-next");
        click("#field-scene");
        robot.write("half", 0);
        assertThat(record().scene()).as("the second has not passed").isEmpty();
        click("#onsite-turn");
        assertThat(words("#field-scene")).isEqualTo("half");
        assertThat(rig.scene().lookup("#now-to").isVisible()).isFalse();
        assertThat(rig.scene().lookup("#onsite-next")).isNull();
        FxRig.call(() -> {
            bench.pause.pass(Duration.ofSeconds(1));
            return true;
        });
        assertThat(record().scene()).as("the pause goes on over the change").isEqualTo("half");
        click("#onsite-turn");
        assertThat(said("#onsite-progress")).as("the step is the same").startsWith("第 4 / 6 步");
        click("#field-scene");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(words("#field-scene")).as("what can be undone is kept").doesNotContain("half");
        robot.write("whole", 0);
        click("#onsite-next");
        click("#field-read");
        assertThat(((CheckBox) rig.scene().lookup("#field-read")).isSelected()).isTrue();
        click("#onsite-begin");
        assertThat(record().scene()).as("another paper saves this one").endsWith("whole");
        assertThat(rig.scene().lookup("#onsite-kind-9")).isNotNull();
    }

    @Test
    void aFingerThatStrokesMovesTheFields() {
        turnedWith(44);
        click("#onsite-step-3");
        ScrollPane form = (ScrollPane) rig.scene().lookup(".paper-form");
        assertThat(form.getVvalue()).isZero();
        FxRig.call(() -> {
            form.getContent().fireEvent(stroke(-120));
            return true;
        });
        rig.settle();
        assertThat(form.getVvalue()).isPositive();
    }

    /// As a touch screen gives it: one finger, direct.
    private static ScrollEvent stroke(double by) {
        var lines = ScrollEvent.VerticalTextScrollUnits.NONE;
        var characters = ScrollEvent.HorizontalTextScrollUnits.NONE;
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                5,
                5,
                5,
                5,
                false,
                false,
                false,
                false,
                true,
                false,
                0,
                by,
                0,
                by,
                characters,
                0,
                lines,
                0,
                1,
                null);
    }

    private void turnedWith(int kind) {
        FxRig.call(() -> {
            model.onsite().turn();
            model.create(PaperBench.CASE, kind);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
    }

    private SceneRecord record() {
        return (SceneRecord) bench.room.all().getFirst().facts();
    }

    private void until(String id, KeyCode key) {
        for (int i = 0; i < 40 && !focused().equals(id); i++) {
            keys(key);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private void focus(String selector) {
        FxRig.call(() -> {
            rig.scene().lookup(selector).requestFocus();
            return true;
        });
    }

    private void click(String selector) {
        robot.clickOn(selector);
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void keys(KeyCode... codes) {
        robot.press(codes).release(codes);
        WaitForAsyncUtils.waitForFxEvents();
        rig.settle();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String focused() {
        return FxRig.call(() -> {
            Node owner = rig.scene().getFocusOwner();
            return owner == null ? "" : String.valueOf(owner.getId());
        });
    }

    private String words(String selector) {
        return FxRig.call(() -> ((TextInputControl) rig.scene().lookup(selector)).getText());
    }

    private String said(String selector) {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup(selector)).getText());
    }
}
