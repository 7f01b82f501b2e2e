package org.xunyao.app.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;

class KeyLidScreensTest {
    @ParameterizedTest
    @CsvSource({
        "LIGHT, CHINESE, 1920, 990",
        "HIGH_CONTRAST, CHINESE, 1366, 690",
        "DARK, ENGLISH, 1366, 690",
    })
    void everyLidCanBeReadWhole(Theme theme, Language language, int width, int height) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with("org.xunyao.app.signin.signin");
        var found = new ArrayList<String>();
        for (Shown shown : List.of(
                new Shown("keys-none", words -> backup(words.of("keys.backup.none"), words)),
                new Shown("keys-old", words -> backup(words.of("keys.backup.old", "2026-11-20 03:00", "24"), words)),
                new Shown("keys-clock", KeyLidScreensTest::clock),
                new Shown("keys-recovery", KeyLidScreensTest::present))) {
            var reading = new Reading(shown.name(), List.of(), List.of(".lock-card", ".form-buttons"));
            try (FxRig rig = FxRig.show(theme, width, height, () -> shown.lid().apply(texts))) {
                rig.settle();
                found.addAll(reading.look(rig.scene(), theme + "-" + language + "-" + width));
            }
        }
        assertThat(found).isEmpty();
    }

    private record Shown(String name, Function<Texts, KeyLid> lid) {}

    private static KeyLid backup(String found, Texts texts) {
        return new BackupLid(found, new BackupLid.Ways(() -> {}, () -> {}, () -> {}), texts);
    }

    private static KeyLid clock(Texts texts) {
        String found = texts.of("keys.clock.ahead", "2026-11-19 10:00:00", "2026-11-22 10:00:00");
        var lid = new ClockLid(found, Optional.of(() -> {}), () -> {}, texts);
        lid.say(texts.of("fault.CLOCK-UNSET"));
        return lid;
    }

    private static KeyLid present(Texts texts) {
        var lid = new PresentLid(typed -> {}, () -> {}, texts);
        lid.say(texts.of("change.old.wrong.PASSPHRASE"));
        return lid;
    }
}
