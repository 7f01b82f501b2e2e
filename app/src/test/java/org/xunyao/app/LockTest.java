package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xunyao.app.StationRig.await;
import static org.xunyao.app.StationRig.choose;
import static org.xunyao.app.StationRig.fill;
import static org.xunyao.app.StationRig.press;
import static org.xunyao.app.StationRig.reads;
import static org.xunyao.app.StationRig.stands;
import static org.xunyao.app.StationRig.start;
import static org.xunyao.app.StationRig.texts;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.testkit.screen.FxRig;

/// A person went away from the page of the recovery key, in the window of the whole program.
class LockTest {
    @TempDir
    private Path folder;

    @Test
    void theRecoveryKeyIsHiddenByTheLockComesBackWithItsPersonAndGoesWithTheSession() throws InterruptedException {
        var clock = new LaterClock();
        try (var _ = start(StationRig.unattended(folder.resolve("data")), clock)) {
            await(StationRig::doorStands);
            StationRig.signIn("sysadmin", StationRig.PASSWORD);
            await(() -> stands(".user-menu"));
            choose("更换恢复密钥");
            fill("#keys-present", StationRig.PASSPHRASE);
            await(() -> reads("以前的恢复密钥作废"));
            press("#wizard-next");
            await(() -> stands("#wizard-proof-1"));
            List<String> groups = texts(".recovery-group");

            clock.pass(Duration.ofMinutes(11));
            await(() -> stands("#password"));
            assertThat(seen(".recovery-group")).isFalse();
            assertThat(seen(".shell")).as("the pictures go on").isTrue();
            assertFocusStaysIn(".lock");

            StationRig.signIn("sysadmin", StationRig.PASSWORD);
            await(() -> !stands("#password"));
            assertThat(seen(".recovery-group")).isTrue();
            assertThat(texts(".recovery-group")).isEqualTo(groups).doesNotContain("");

            List<Label> shown = labels(".recovery-group");
            clock.pass(Duration.ofMinutes(11));
            await(() -> stands("#password"));
            StationRig.signIn("liming", StationRig.PASSWORD);
            await(() -> !stands(".lock"));
            assertThat(stands(".wizard")).isFalse();
            assertThat(seen(".user-menu")).isTrue();
            assertThat(shown)
                    .isNotEmpty()
                    .allSatisfy(label -> assertThat(label.getText()).isEmpty());
        }
    }

    private static void assertFocusStaysIn(String selector) {
        for (int tab = 0; tab < 8; tab++) {
            new FxRobot().type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(FxRig.call(() -> Window.getWindows().stream()
                            .map(window -> window.getScene().getFocusOwner())
                            .anyMatch(owner -> within(owner, selector))))
                    .isTrue();
        }
    }

    private static boolean within(Node node, String selector) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getStyleClass().contains(selector.substring(1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean seen(String selector) {
        return FxRig.call(() -> Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .anyMatch(LockTest::seen));
    }

    private static boolean seen(Node node) {
        Node up = node;
        while (up.isVisible() && up.getParent() != null) {
            up = up.getParent();
        }
        return up.isVisible();
    }

    private static List<Label> labels(String selector) {
        return FxRig.call(() -> Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .map(Label.class::cast)
                .toList());
    }

    /// The machine's clock, on which time can be let pass.
    private static final class LaterClock implements Clock {
        private final Clock machine = new SystemClock(SystemClock.CHINA);
        private volatile Duration later = Duration.ZERO;

        void pass(Duration time) {
            later = later.plus(time);
        }

        @Override
        public Instant now() {
            return machine.now().plus(later);
        }

        @Override
        public long nanoTime() {
            return machine.nanoTime() + later.toNanos();
        }

        @Override
        public ZoneId zone() {
            return machine.zone();
        }
    }
}
