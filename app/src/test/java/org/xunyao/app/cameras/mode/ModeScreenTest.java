package org.xunyao.app.cameras.mode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.cameras.CameraExtras;
import org.xunyao.app.cameras.CamerasStation;
import org.xunyao.app.cameras.CamerasView;
import org.xunyao.app.cameras.CamerasViewModel;
import org.xunyao.app.cameras.model.SheetFiles;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile.Item;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.registry.camera.RecordStanding.Lack;
import org.xunyao.registry.mode.EvidenceMode;
import org.xunyao.registry.mode.ModeLack;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The gate of article 41 by the keyboard, over the real register.
final class ModeScreenTest {
    private static final CameraCode C01 = new CameraCode("C01");
    private static final Reading READING = new Reading(
            "camera-modes",
            List.of(".side-scroll", ".sheet-table", ".text-field"),
            List.of(".panel-head", ".cameras-bar", ".cameras-panel", ".cameras-side"));

    private final FxRobot robot = new FxRobot();

    @TempDir
    Path folder;

    private @Nullable FxRig rig;

    @ParameterizedTest
    @CsvSource({"LIGHT, CHINESE, 1856, 990", "DARK, ENGLISH, 1302, 690"})
    void aButtonIsOffWithItsReasonsUntilTheFileIsWholeAndThenTheModeIsSetByKeys(
            Theme theme, Language language, int width, int height) throws IOException {
        String label = theme + "-" + language;
        try (var station = new CamerasStation(folder)) {
            var ports = station.modes("zhoumin");
            try (FxRig shown = FxRig.show(theme, width, height, () -> view(station, ports, language))) {
                rig = shown;
                open();
                assertThat(disabled("#mode-ART41_EVIDENCE")).isTrue();
                assertThat(disabled("#mode-ENTERPRISE_RECORD")).isTrue();
                press(KeyCode.DIGIT3);
                assertThat(lookup("#mode-set")).as("a closed one opens no form").isNull();
                assertThat(texts()).contains(lack(language, "SIGN_PICTURE"), lack(language, "LEGAL_REVIEW.MISSING"));
                assertThat(READING.look(rig().scene(), label + "-closed")).isEmpty();
                press(KeyCode.ESCAPE);

                whole(station);
                open();
                assertThat(disabled("#mode-ART41_EVIDENCE")).isFalse();
                press(KeyCode.DIGIT3);
                press(KeyCode.ENTER);
                assertThat(words("#mode-said")).isEqualTo(lack(language, "RECORD_REVIEWER"));
                write("Li 330198001");
                focus("#mode-why");
                write("file complete");
                assertThat(READING.look(rig().scene(), label + "-form")).isEmpty();
                focus("#mode-why");
                press(KeyCode.ENTER);
                assertThat(ports.standing(C01).orElseThrow().holds()).isEqualTo(EvidenceMode.ART41_EVIDENCE);
                assertThat(ports.history(C01).getFirst().proofs()).containsEntry("RECORD_REVIEWER", "Li 330198001");
                assertThat(READING.look(rig().scene(), label + "-set")).isEmpty();
                press(KeyCode.ESCAPE);
                assertThat(words("#mode-line")).contains(language == Language.CHINESE ? "第四十一条" : "article 41");
                assertThat(station.audit().getLast().action()).isEqualTo("camera.mode");
            }
        }
    }

    @Test
    void whoMayNotSetItSeesItAndHasNoButton() throws IOException {
        try (var station = new CamerasStation(folder)) {
            var ports = station.modes("liming");
            try (FxRig shown = FxRig.show(Theme.LIGHT, 1302, 690, () -> view(station, ports, Language.CHINESE))) {
                rig = shown;
                open();
                press(KeyCode.DIGIT2);
                assertThat(lookup("#mode-set")).isNull();
                assertThat(disabled("#mode-ENTERPRISE_RECORD")).isTrue();
                assertThat(texts()).contains("由法制审核人员设定。");
            }
        }
    }

    @Test
    void everyReasonHasItsSentence() throws IOException {
        assertThat(Reading.unlike(ModeRoom.class, "mode")).isEmpty();
        var words = Texts.of(Language.CHINESE).with("org.xunyao.app.cameras.mode.mode");
        for (Item item : Item.values()) {
            for (var why : Lack.Why.values()) {
                String key = new ModeLack.OfFile(item, why).messageKey();
                assertThat(words.of(key)).isNotEqualTo(key).isNotBlank();
            }
        }
    }

    private static String lack(Language language, String key) {
        return Texts.of(language).with("org.xunyao.app.cameras.mode.mode").of("mode.lack." + key);
    }

    private static void whole(CamerasStation station) {
        var paper = Optional.of(new DevicePaper("文号 7", Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty()));
        for (Item item : Item.values()) {
            if (CameraDesk.OF_LAW.contains(item)) {
                station.cameras().review(station.ticket("zhoumin"), C01, item, paper);
            } else {
                station.cameras().record(station.ticket("zhaojg"), C01, item, paper);
            }
        }
        station.cameras().attach(station.ticket("zhaojg"), C01, Item.SIGN_AT_PLACE, "标志.jpg", new byte[] {1, 2, 3});
    }

    private static Parent view(CamerasStation station, ModePorts ports, Language language) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with(CamerasView.BUNDLE);
        var tasks = new Tasks(Runnable::run, Runnable::run, station);
        var model = new CamerasViewModel(station.ports("zhoumin"), tasks, station);
        model.refresh();
        var room = new ModeRoom(ports, tasks, texts, station.zone());
        return new CamerasView(
                model,
                texts,
                station.zone(),
                SheetFiles.ofSystem(),
                new CameraExtras(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(room)));
    }

    private void open() {
        FxRig.call(() -> {
            TableView<?> table = (TableView<?>) rig().scene().lookup(".table-view");
            table.requestFocus();
            table.getSelectionModel().select(0);
            return true;
        });
        rig().settle();
        press(KeyCode.U);
        rig().settle();
    }

    private void focus(String node) {
        FxRig.call(() -> {
            Objects.requireNonNull(lookup(node)).requestFocus();
            return true;
        });
    }

    private void write(String text) {
        FxRig.call(() -> {
            ((TextField) Objects.requireNonNull(rig().scene().getFocusOwner())).setText(text);
            return true;
        });
    }

    private boolean disabled(String node) {
        return FxRig.call(() -> Objects.requireNonNull(lookup(node)).isDisabled());
    }

    private String words(String node) {
        return FxRig.call(() -> ((Labeled) Objects.requireNonNull(lookup(node))).getText());
    }

    private List<String> texts() {
        return FxRig.call(() -> rig().scene().getRoot().lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(label -> ((Labeled) label).getText())
                .toList());
    }

    private @Nullable Node lookup(String node) {
        return rig().scene().lookup(node);
    }

    private void press(KeyCode key) {
        robot.push(key);
        WaitForAsyncUtils.waitForFxEvents();
        rig().settle();
    }

    private FxRig rig() {
        return Objects.requireNonNull(rig);
    }
}
