package org.xunyao.app.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.kernel.Clock;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.theme.Theme;

class IdleWatchTest {
    private final Hand clock = new Hand();
    private int locks;
    private final IdleWatch watch = new IdleWatch(clock, Duration.ofMinutes(10), () -> locks++);

    @Test
    void tenMinutesWithoutATouchLockOnce() {
        clock.nanos = Duration.ofMinutes(10).toNanos() - 1;
        watch.look();
        assertThat(locks).isZero();
        clock.nanos++;
        watch.look();
        watch.look();
        assertThat(locks).isEqualTo(1);
    }

    @Test
    void aTouchBeginsTheCountAnew() {
        clock.nanos = Duration.ofMinutes(9).toNanos();
        watch.seen();
        clock.nanos = Duration.ofMinutes(18).toNanos();
        watch.look();
        assertThat(locks).isZero();
    }

    @Test
    void settingTheWallClockNeitherLocksNorKeepsOpen() {
        clock.wall = Instant.parse("2030-01-01T00:00:00Z");
        watch.look();
        assertThat(locks).isZero();
        clock.wall = Instant.EPOCH;
        clock.nanos = Duration.ofMinutes(11).toNanos();
        watch.look();
        assertThat(locks).isEqualTo(1);
    }

    @Test
    void afterAnUnlockItLocksAgain() {
        clock.nanos = Duration.ofMinutes(10).toNanos();
        watch.look();
        watch.unlocked();
        clock.nanos = Duration.ofMinutes(20).toNanos();
        watch.look();
        assertThat(locks).isEqualTo(2);
    }

    @Test
    void inALiveWindowKeyAndMouseKeepItOpenAndAfterLeavingTheyDoNot() {
        try (FxRig rig = FxRig.show(Theme.LIGHT, 300, 200, () -> new StackPane(new TextField()))) {
            var robot = new FxRobot();
            FxRig.call(() -> {
                watch.watch(rig.scene());
                return true;
            });
            clock.nanos = Duration.ofMinutes(9).toNanos();
            robot.clickOn(".text-field").write("x");
            assertThat(lookedAt(Duration.ofMinutes(18))).isZero();
            robot.moveTo(".text-field").moveBy(5, 5);
            assertThat(lookedAt(Duration.ofMinutes(27))).isZero();
            assertThat(lookedAt(Duration.ofMinutes(29))).isEqualTo(1);
            FxRig.call(() -> {
                watch.leave(rig.scene());
                return true;
            });
            robot.write("y");
            assertThat(lookedAt(Duration.ofMinutes(60))).isEqualTo(1);
        }
    }

    @Test
    void whatChangesBeneathAMouseThatLiesStillIsNobody() throws TimeoutException {
        var below = new Label("below");
        var above = new StackPane(new Label("above"));
        var entered = new AtomicInteger();
        above.addEventFilter(MouseEvent.MOUSE_ENTERED, event -> entered.incrementAndGet());
        var floor = new StackPane(below);
        try (FxRig rig = FxRig.show(Theme.LIGHT, 300, 200, () -> floor)) {
            new FxRobot().moveTo(below);
            FxRig.call(() -> {
                watch.watch(rig.scene());
                clock.nanos = Duration.ofMinutes(9).toNanos();
                return floor.getChildren().add(above);
            });
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> entered.get() > 0);
            assertThat(lookedAt(Duration.ofMinutes(10))).isEqualTo(1);
        }
    }

    private int lookedAt(Duration at) {
        WaitForAsyncUtils.waitForFxEvents();
        return FxRig.call(() -> {
            clock.nanos = at.toNanos();
            watch.look();
            return locks;
        });
    }

    private static final class Hand implements Clock {
        private long nanos;
        private Instant wall = Instant.EPOCH;

        @Override
        public Instant now() {
            return wall;
        }

        @Override
        public long nanoTime() {
            return nanos;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }
}
