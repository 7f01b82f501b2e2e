package org.xunyao.app.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.verify.VerifyWords;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

/// What a machine can see wrong on the exchange, in every theme and both languages.
final class PackagesScreenTest {
    private static final Reading READING = new Reading("packages", List.of(".side-scroll", ".text-field"), List.of());

    // Headless Glass has a screen of 1000 by 1000 and a higher window breaks its painting.
    // With -Dxunyao.pictures=FOLDER the screens are also written there.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1302, 690",
        "DARK, CHINESE, 1856, 990",
        "HIGH_CONTRAST, CHINESE, 1856, 990",
        "LIGHT, ENGLISH, 1856, 990",
        "DARK, ENGLISH, 1302, 690",
    })
    void theExchangeCanBeReadWholeInEveryThemeAndLanguage(Theme theme, Language language, double width, double height) {
        var findings = new ArrayList<String>();
        var size = new Size(width, height);
        look(findings, new Shot("detail", theme, language, size), (bench, model) -> {
            model.move(1);
            model.copy().targetProperty().set(folder.resolve("copy.xypk").toString());
            model.copy().copy("copy", "");
        });
        look(findings, new Shot("compose", theme, language, size), (bench, model) -> {
            model.openCompose();
            Fx.later(() -> model.compose().choose(0));
        });
        look(findings, new Shot("check", theme, language, size), (bench, model) -> {
            model.openCheck();
            model.check().fileProperty().set(flip(bench).toString());
            model.check().check("check");
        });
        assertThat(findings).isEmpty();
    }

    @Test
    void withoutAPackageItSaysSo() {
        var bench = new PackagesBench(folder);
        try (FxRig rig = show(bench.model(), Theme.LIGHT, Language.CHINESE, new Size(1302, 690))) {
            settle(rig);
            assertThat(FxRig.call(() -> rig.scene().lookup("#packages-empty").isVisible()))
                    .isTrue();
            assertThat(FxRig.call(() -> READING.faults(rig.scene()))).isEmpty();
            READING.picture(rig.scene(), "empty");
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(PackagesView.class, "packages")).isEmpty();
    }

    private record Size(double width, double height) {}

    private record Shot(String name, Theme theme, Language language, Size size) {}

    private void look(List<String> findings, Shot shot, BiConsumer<PackagesBench, PackagesViewModel> act) {
        Path own = folder.resolve(shot.name());
        var bench = new PackagesBench(own).sealed(3);
        PackagesViewModel model = bench.model();
        try (FxRig rig = show(model, shot.theme(), shot.language(), shot.size())) {
            settle(rig);
            FxRig.call(() -> {
                act.accept(bench, model);
                return true;
            });
            settle(rig);
            findings.addAll(READING.look(
                    rig.scene(),
                    "%s-%s-%s-%.0f"
                            .formatted(
                                    shot.name(),
                                    shot.theme(),
                                    shot.language(),
                                    shot.size().width())));
        }
        deleteCopy();
    }

    private void deleteCopy() {
        try {
            Files.deleteIfExists(folder.resolve("copy.xypk"));
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }

    private static Path flip(PackagesBench bench) {
        try {
            return bench.flipped(bench.ledger.getFirst());
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }

    private static FxRig show(PackagesViewModel model, Theme theme, Language language, Size size) {
        Texts texts = Texts.of(language).with(VerifyWords.BUNDLE).with(PackagesView.BUNDLE);
        return FxRig.show(
                theme,
                size.width(),
                size.height(),
                () -> new PackagesView(model, texts, ZoneId.of("Asia/Shanghai"), TODAY));
    }

    private static void settle(FxRig rig) {
        WaitForAsyncUtils.waitForFxEvents(2);
        rig.settle();
    }
}
