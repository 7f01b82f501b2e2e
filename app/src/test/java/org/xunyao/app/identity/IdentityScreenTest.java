package org.xunyao.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.supervision.identity.Consent;
import org.xunyao.supervision.identity.FaceSample;
import org.xunyao.supervision.identity.RollFinding;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// The screen 药师核验 by keys alone, over real desks and a real store.
class IdentityScreenTest {
    private static final Reading READING = new Reading(
            "identity",
            List.of(".side-scroll", ".sheet-table"),
            List.of(".beside-side", ".side-pane", ".identity-list"));

    @TempDir
    Path folder;

    private final List<IdentityViewModel> made = new ArrayList<>();

    private Shot<IdentityView> shot(IdentityBench bench, Theme theme, Language language, double width, double height) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app");
        var tasks = new Tasks(Runnable::run, Fx.executor(), bench);
        return Shot.of(READING, theme, width, height, () -> {
            var model = new IdentityViewModel(bench.ports(), tasks);
            made.add(model);
            return new IdentityView(model, new IdentityWords(texts, bench.zone()));
        });
    }

    private IdentityViewModel model() {
        return made.getLast();
    }

    private void with(Shot<IdentityView> shot, Consumer<IdentityViewModel> work) {
        FxRig.call(() -> {
            work.accept(model());
            return true;
        });
        shot.settle();
    }

    private static String words(Shot<IdentityView> shot, String id) {
        return FxRig.call(() -> ((Label) shot.scene().lookup(id)).getText());
    }

    private static void type(Shot<IdentityView> shot, String id, String text) {
        FxRig.call(() -> {
            ((TextField) shot.scene().lookup(id)).setText(text);
            return text;
        });
    }

    private void enrolled(Shot<IdentityView> shot) {
        with(shot, model -> model.allow("PIA-2026-03", "试点"));
        with(shot, model -> model.begin(Act.ENROL));
        for (int i = 0; i < 3; i++) {
            with(shot, IdentityViewModel::take);
        }
        with(
                shot,
                model -> model.enrol(
                        Consent.Way.SIGNED, "同意书 7", model.rules().today().plusMonths(6)));
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "LIGHT, ENGLISH, 1856, 990",
        "DARK, ENGLISH, 1302, 690"
    })
    void everyStateCanBeReadWhole(Theme theme, Language language, double width, double height) {
        var findings = new ArrayList<String>();
        String name = "%s-%s-%.0f".formatted(theme, language, width);
        try (var bench = new IdentityBench(folder, "UNIT_HEAD");
                var shot = shot(bench, theme, language, width, height)) {
            findings.addAll(shot.look("off-" + name, view -> {}));
            findings.addAll(shot.look("switch-" + name, view -> model().begin(Act.SWITCH)));
            enrolled(shot);
            findings.addAll(shot.look("enrolled-" + name, view -> {}));
            with(shot, model -> model.begin(Act.ENROL));
            with(shot, IdentityViewModel::take);
            findings.addAll(shot.look("enrol-" + name, view -> model().take()));
            findings.addAll(shot.look("withdraw-" + name, view -> model().begin(Act.WITHDRAW)));
            with(shot, IdentityViewModel::announce);
            findings.addAll(shot.look("card-" + name, view -> model().issue()));
            findings.addAll(shot.look("video-" + name, view -> model().begin(Act.VIDEO)));
            with(shot, model -> model.begin(Act.FACE));
            findings.addAll(shot.look("face-" + name, view -> model().take()));
            findings.addAll(shot.look("answered-" + name, view -> model().byFace()));
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void aPharmacistIsEnrolledCalledAndTakenOutByKeys() throws IOException {
        try (var bench = new IdentityBench(folder, "UNIT_HEAD");
                var shot = shot(bench, Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            shot.settle();
            assertThat(words(shot, "#identity-standing")).contains("未启用");
            shot.press(KeyCode.X);
            shot.settle();
            type(shot, "#identity-assessment", "PIA-2026-03");
            type(shot, "#identity-reason", "试点");
            save(shot);
            assertThat(words(shot, "#identity-standing")).contains("PIA-2026-03");
            shot.press(KeyCode.N);
            shot.settle();
            shot.press(KeyCode.ESCAPE);
            for (int i = 0; i < 3; i++) {
                shot.press(KeyCode.T);
                shot.settle();
            }
            type(shot, "#identity-document", "同意书 7");
            save(shot);
            assertThat(words(shot, "#identity-told")).startsWith("已保存");
            assertThat(keys()).hasSize(1);
            shot.press(KeyCode.A);
            shot.settle();
            assertThat(words(shot, "#identity-waiting")).contains("王药师", "李药师");
            shot.press(KeyCode.DIGIT3);
            shot.press(KeyCode.T);
            shot.settle();
            assertThat(FxRig.call(() -> model().takenProperty().get())).hasSize(3);
            assertThat(bench.announced)
                    .as("none from before the announcement")
                    .isEqualTo(
                            FxRig.call(() -> model().open().orElseThrow().call().at()));
            save(shot);
            assertThat(last()).isInstanceOf(RollFinding.Accepted.class);
            assertThat(words(shot, "#identity-waiting")).contains("王药师").doesNotContain("李药师");
            shot.press(KeyCode.E);
            shot.settle();
            shot.press(KeyCode.W);
            shot.settle();
            save(shot);
            assertThat(keys()).as("the key is gone at once").isEmpty();
        }
    }

    private static void save(Shot<IdentityView> shot) {
        FxRig.call(() -> {
            ((javafx.scene.control.Button) shot.scene().lookup("#identity-save")).fire();
            return true;
        });
        shot.settle();
    }

    private List<Path> keys() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("secrets"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private RollFinding last() {
        return FxRig.call(() -> model().sheetProperty()
                        .get()
                        .orElseThrow()
                        .newest()
                        .orElseThrow()
                        .answers()
                        .getLast())
                .finding();
    }

    @Test
    void withoutTheSwitchTheOtherWaysAnswer() {
        try (var bench = new IdentityBench(folder, "INSPECTOR");
                var shot = shot(bench, Theme.DARK, Language.CHINESE, 1302, 690)) {
            shot.settle();
            shot.press(KeyCode.A);
            shot.settle();
            shot.press(KeyCode.G);
            shot.settle();
            type(shot, "#identity-certificate", "ZC330198001");
            type(shot, "#identity-digits", code());
            save(shot);
            assertThat(last())
                    .isInstanceOfSatisfying(
                            RollFinding.AnsweredOtherwise.class,
                            other -> assertThat(other.way()).isInstanceOf(RollFinding.Way.Card.class));
            shot.press(KeyCode.DIGIT2);
            shot.settle();
            with(
                    shot,
                    model -> model.choose(model.sheetProperty().get().orElseThrow().standing().pharmacists().stream()
                            .filter(one -> one.name().equals("王药师"))
                            .findFirst()
                            .orElseThrow()));
            shot.press(KeyCode.G);
            shot.settle();
            String good = code();
            type(shot, "#identity-digits", good.equals("123456") ? "654321" : "123456");
            save(shot);
            assertThat(words(shot, "#identity-told")).contains("口令不对");
            assertThat(sealed(bench)).as("nothing is sealed for a wrong code").isZero();
            type(shot, "#identity-digits", good);
            save(shot);
            assertThat(last())
                    .isInstanceOfSatisfying(
                            RollFinding.AnsweredOtherwise.class,
                            other -> assertThat(other.way()).isInstanceOf(RollFinding.Way.Video.class));
            assertThat(sealed(bench)).isOne();
            assertThat(words(shot, "#identity-waiting")).contains("都应答");
            shot.press(KeyCode.DIGIT3);
            shot.settle();
            assertThat(shot.scene().lookup("#identity-take"))
                    .as("no face is compared here")
                    .isNull();
        }
    }

    private String code() {
        return FxRig.call(() -> model().codeProperty().get().orElseThrow().digits());
    }

    private static long sealed(IdentityBench bench) {
        return bench.store
                .transactions()
                .read(tx ->
                        bench.store.evidenceItems().newest(tx, bench.now(), 10).size());
    }

    @Test
    void whatWasTakenIsDroppedWithThePersonAndWhoMayOnlyLookIsOfferedNothing() {
        try (var bench = new IdentityBench(folder.resolve("one"), "UNIT_HEAD");
                var shot = shot(bench, Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            shot.settle();
            bench.found = FaceSample.Found.SEVERAL;
            with(shot, model -> model.begin(Act.ENROL));
            with(shot, IdentityViewModel::take);
            assertThat(FxRig.call(() -> model().takenProperty().get().size())).isOne();
            shot.press(KeyCode.DOWN);
            with(
                    shot,
                    model -> model.choose(model.sheetProperty()
                            .get()
                            .orElseThrow()
                            .standing()
                            .pharmacists()
                            .getLast()));
            with(
                    shot,
                    model -> model.choose(model.sheetProperty()
                            .get()
                            .orElseThrow()
                            .standing()
                            .pharmacists()
                            .getFirst()));
            assertThat(FxRig.call(() -> model().takenProperty().get().isEmpty()))
                    .isTrue();
        }
        try (var bench = new IdentityBench(folder.resolve("two"), "BUREAU_LEADER");
                var shot = shot(bench, Theme.LIGHT, Language.CHINESE, 1302, 690)) {
            assertThat(shot.look("looking", view -> {})).isEmpty();
            shot.press(KeyCode.X);
            shot.press(KeyCode.N);
            shot.press(KeyCode.A);
            shot.settle();
            assertThat(FxRig.call(() -> model().actProperty().get())).isEqualTo(Act.LOOK);
            assertThat(FxRig.call(() -> model().open())).isEmpty();
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(IdentityView.class, "identity")).isEmpty();
    }
}
