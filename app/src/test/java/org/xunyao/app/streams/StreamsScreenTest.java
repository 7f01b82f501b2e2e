package org.xunyao.app.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.doctor.Diagnosis;

/// What a machine can see wrong on the screen 画面, and what a person does there with keys alone.
class StreamsScreenTest {
    private static final Reading READING = new Reading(
            "streams", List.of(".side-scroll", ".sheet-table"), List.of(".beside-side", ".side-pane", ".rates-pane"));

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1302, 690",
        "LIGHT, ENGLISH, 1856, 990",
        "DARK, ENGLISH, 1302, 690",
    })
    void findingsRecordsAndRatesCanBeReadWhole(Theme theme, Language language, double width, double height) {
        var findings = new ArrayList<String>();
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        var bench = new StreamsBench();
        var model = new ArrayList<StreamsViewModel>();
        try (var shot = shot(theme, language, width, height, bench, Runnable::run, model)) {
            findings.addAll(look(shot, "list-" + name, () -> {}));
            findings.addAll(look(shot, "ill-" + name, () -> model.getFirst().examine()));
            findings.addAll(look(shot, "sound-" + name, () -> model.getFirst().open(new CameraId("C01"))));
            findings.addAll(look(
                    shot, "month-" + name, () -> model.getFirst().daysProperty().set(30)));
            findings.addAll(look(shot, "rates-" + name, () -> model.getFirst().turn()));
        }
        // Scrolled down, what comes first by the Tab key stands above its frame.
        findings.removeIf(one -> one.contains("focus goes back") && one.contains("doctor-examine"));
        assertThat(findings).isEmpty();
    }

    @Test
    void theWorstComesFirstAndEverythingGoesByKeyboard() {
        var bench = new StreamsBench();
        var made = new ArrayList<StreamsViewModel>();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, Runnable::run, made)) {
            shot.settle();
            StreamsViewModel model = made.getFirst();
            assertThat(chosen(model)).isEqualTo("C12");
            shot.press(KeyCode.J);
            assertThat(chosen(model)).isEqualTo("C07");
            shot.press(KeyCode.K);
            shot.press(KeyCode.D);
            assertThat(bench.heard).containsExactly("examined C12");
            shot.settle();
            assertThat(words(shot, "#doctor-cause")).isEqualTo("摄像机不接受用户名或密码");
            assertThat(words(shot, "#doctor-action")).isEqualTo("核对点位表里的用户名和密码并改正");
            shot.press(KeyCode.P);
            assertThat(bench.heard).contains("slip C12 /media/usb");
            shot.settle();
            assertThat(words(shot, "#streams-told")).contains("画面故障告知单-C12");
            shot.press(KeyCode.H);
            assertThat(FxRig.call(() -> model.daysProperty().get())).isEqualTo(30);
            shot.press(KeyCode.R);
            shot.settle();
            assertThat(bench.heard).contains("rates 2026-11");
            shot.press(KeyCode.RIGHT);
            assertThat(bench.heard).as("there is no month after this one").doesNotContain("rates 2026-12");
            shot.press(KeyCode.LEFT);
            assertThat(bench.heard).contains("rates 2026-10");
            shot.press(KeyCode.X);
            assertThat(bench.heard).contains("exported 2026-10");
            shot.press(KeyCode.ESCAPE);
            assertThat(FxRig.call(() -> model.ratingProperty().get())).isFalse();
        }
    }

    @Test
    void anExaminationThatRunsIsFollowedAndStopped() {
        var held = new ArrayList<Runnable>();
        var bench = new StreamsBench();
        var made = new ArrayList<StreamsViewModel>();
        try (var shot = shot(Theme.DARK, Language.CHINESE, 1302, 690, bench, held::add, made)) {
            shot.settle();
            held.removeIf(each -> {
                each.run();
                return true;
            });
            shot.press(KeyCode.D);
            assertThat(look(shot, "running", () -> {})).isEmpty();
            shot.press(KeyCode.D);
            assertThat(held).as("one at a time").hasSize(1);
            shot.press(KeyCode.ESCAPE);
            held.removeFirst().run();
            shot.settle();
            assertThat(FxRig.call(() -> made.getFirst().diagnosisProperty().get()))
                    .get()
                    .isInstanceOf(Diagnosis.Stopped.class);
            assertThat(look(shot, "stopped", () -> {})).isEmpty();
        }
    }

    @Test
    void whoMayOnlyLookIsOfferedNothingElseAndARefusalIsSaid() {
        var bench = new StreamsBench();
        bench.powers = false;
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, Runnable::run, new ArrayList<>())) {
            shot.settle();
            shot.press(KeyCode.D);
            shot.press(KeyCode.P);
            assertThat(bench.heard).isEmpty();
        }
        var failing = new StreamsBench();
        failing.refuses = Optional.of("STORE-LOCKED");
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, failing, Runnable::run, new ArrayList<>())) {
            shot.settle();
            shot.press(KeyCode.D);
            shot.settle();
            assertThat(words(shot, "#streams-told")).contains("STORE-LOCKED");
        }
    }

    @Test
    void withoutCamerasTheScreenSaysSo() {
        var bench = new StreamsBench();
        bench.lines = List.of();
        try (var shot = shot(Theme.LIGHT, Language.CHINESE, 1302, 690, bench, Runnable::run, new ArrayList<>())) {
            assertThat(look(shot, "none", () -> {})).isEmpty();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(StreamsView.class, "streams")).isEmpty();
    }

    private static String chosen(StreamsViewModel model) {
        return FxRig.call(
                () -> model.chosenProperty().get().orElseThrow().camera().code());
    }

    private static String words(Shot<StreamsView> shot, String id) {
        return FxRig.call(() -> ((Label) shot.scene().lookup(id)).getText());
    }

    private static List<String> look(Shot<StreamsView> shot, String label, Runnable act) {
        return shot.look(label, view -> act.run());
    }

    private static Shot<StreamsView> shot(
            Theme theme,
            Language language,
            double width,
            double height,
            StreamsBench bench,
            Executor background,
            List<StreamsViewModel> made) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app");
        var tasks = new Tasks(background, Fx.executor(), bench);
        return Shot.of(READING, theme, width, height, () -> {
            var model = new StreamsViewModel(bench.ports(), tasks, new StreamWords(texts, bench.zone()));
            made.add(model);
            return new StreamsView(model, texts, bench.zone(), bench::now);
        });
    }
}
