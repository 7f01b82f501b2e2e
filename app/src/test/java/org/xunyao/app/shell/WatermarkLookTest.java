package org.xunyao.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.app.mark.Watermark;
import org.xunyao.app.mark.WatermarkPane;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.kernel.Clock;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.wall.WallLayout;

/// The mark over the wall as a person and a camera see it.
class WatermarkLookTest {
    private static final Reading READING = new Reading("mark", List.of(".watermark"), List.of());
    private static final int SHIPPED = 18;

    private final Screens screens = new Screens(Language.CHINESE);
    private final AtomicReference<WatermarkPane> pane = new AtomicReference<>();

    private static Person person() {
        return new Person(
                new PersonId(new UUID(0, 1)), "liming", "李明远", "药械化股", "330198001", Set.of(new RoleId("INSPECTOR")));
    }

    private ShellView shell(int strength) {
        ShellView shell = screens.shell(screens.model(WallLayout.FOUR));
        pane.set(new WatermarkPane(new Watermark(person(), strength, screens.clock)));
        shell.over(pane.get());
        return shell;
    }

    /// On black and on white alike some points change, and by far most stay as they are.
    @ParameterizedTest
    @CsvSource({"DARK", "LIGHT"})
    void itIsSeenOnDarkAndOnBrightPictures(Theme theme) {
        try (Shot<ShellView> shot = Shot.of(READING, theme, 1000, 900, () -> shell(SHIPPED))) {
            shot.settle();
            WritableImage with = picture(shot);
            READING.picture(shot.scene(), theme.name());
            FxRig.call(() -> {
                pane.get().setVisible(false);
                return true;
            });
            WritableImage without = picture(shot);
            int points = 0;
            int changed = 0;
            for (int x = 0; x < with.getWidth(); x++) {
                for (int y = 0; y < with.getHeight(); y++) {
                    points++;
                    changed += with.getPixelReader().getArgb(x, y)
                                    == without.getPixelReader().getArgb(x, y)
                            ? 0
                            : 1;
                }
            }
            assertThat(changed).isBetween(points / 500, points / 10);
        }
    }

    @Test
    void ofStrengthNothingNothingIsShown() {
        try (Shot<ShellView> shot = Shot.of(READING, Theme.DARK, 1000, 900, () -> shell(0))) {
            shot.settle();
            assertThat(FxRig.call(() -> pane.get().isVisible())).isFalse();
        }
    }

    @Test
    void theMinuteGoesOnAndTheWordsWithIt() {
        var now = new AtomicReference<>(PaintedFeed.NOW);
        var mark = new Watermark(person(), SHIPPED, new Going(now));
        try (FxRig rig = FxRig.show(Theme.DARK, 600, 400, () -> WatermarkPane.over(new Text("x"), mark))) {
            rig.settle();
            assertThat(FxRig.call(() -> words(rig))).containsExactly("李明远  liming  330198001\n2026-11-20 10:42");
            now.set(PaintedFeed.NOW.plusSeconds(53));
            FxRig.call(() -> {
                mark.tick();
                return true;
            });
            assertThat(FxRig.call(() -> words(rig))).containsExactly("李明远  liming  330198001\n2026-11-20 10:43");
        }
    }

    /// A clock that a test sets.
    private record Going(AtomicReference<Instant> set) implements Clock {
        @Override
        public Instant now() {
            return set.get();
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    private static List<String> words(FxRig rig) {
        return rig.scene().getRoot().lookupAll(".watermark-bright").stream()
                .map(text -> ((Text) text).getText())
                .distinct()
                .toList();
    }

    private static WritableImage picture(Shot<ShellView> shot) {
        return FxRig.call(() -> shot.scene().snapshot(null));
    }
}
