package org.xunyao.app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.app.playback.sync.SyncLane.Standing;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;

/// A replay whose room is left holds none of the places that others need.
class RestingTest {
    private static final Instant THERE = PlaybackBench.NOW.minusSeconds(50);

    private final PlaybackBench bench = new PlaybackBench();
    private final PlaybackModel model = bench.model();
    private final StackPane desk = new StackPane();
    private final List<Node> away = new ArrayList<>();
    private FxRig rig;

    @BeforeEach
    void open() {
        rig = FxRig.show(Theme.DARK, 1000, 900, () -> {
            desk.getChildren()
                    .add(new PlaybackView(
                            model, bench.texts(Language.CHINESE), bench::now, bench.zone(), Optional.empty()));
            return desk;
        });
    }

    @AfterEach
    void close() {
        fx(() -> {
            model.close();
            return true;
        });
        rig.close();
        assertThat(bench.open).as("every place is given back").hasValue(0);
    }

    @Test
    void itStandsWhereItStoodWithItsMarks() {
        at(List.of(PlaybackBench.FIRST));
        fx(() -> {
            model.go(THERE.plusSeconds(20));
            return true;
        });
        until(() -> head().filter(THERE.plusSeconds(20)::equals).isPresent());
        fx(() -> {
            model.in();
            model.toggle();
            return true;
        });
        leave();
        assertThat(bench.open).as("nobody looks").hasValue(0);
        back();
        until(() -> model.film().isPresent());
        assertThat(fx(model::point)).contains(PlaybackBench.FIRST);
        until(() -> head().filter(
                        at -> Duration.between(THERE.plusSeconds(20), at).abs().toSeconds() < 5)
                .isPresent());
        assertThat(fx(model::plays)).as("it stands").isFalse();
        assertThat(fx(() -> model.marking().points().in())).contains(THERE.plusSeconds(20));
    }

    @Test
    void severalCamerasComeBackSideBySideWithTheSameOneInFront() {
        at(List.of(PlaybackBench.FIRST, PlaybackBench.THIRD));
        until(() -> bench.open.get() == 2);
        fx(() -> {
            model.front(1);
            return true;
        });
        leave();
        assertThat(bench.open).hasValue(0);
        assertThat(fx(() -> model.sync().on())).isFalse();
        back();
        until(() -> model.sync().lanes().stream().allMatch(lane -> lane.standing() instanceof Standing.Shows));
        assertThat(fx(() -> model.sync().lanes().size())).isEqualTo(2);
        assertThat(fx(model::point)).contains(PlaybackBench.THIRD);
        assertThat(fx(model::head)).contains(THERE);
    }

    @Test
    void whatWasOpenedMeanwhileGoesBefore() {
        at(List.of(PlaybackBench.FIRST));
        until(() -> model.film().isPresent());
        leave();
        fx(() -> {
            model.at(PlaybackBench.THIRD, THERE);
            return true;
        });
        back();
        until(() -> model.film().isPresent());
        assertThat(fx(model::point)).contains(PlaybackBench.THIRD);
    }

    @Test
    void whatWasClosedStaysClosed() {
        at(List.of(PlaybackBench.FIRST));
        until(() -> model.film().isPresent());
        fx(() -> {
            model.close();
            return true;
        });
        leave();
        back();
        assertThat(fx(() -> model.stateProperty().get())).isEqualTo(ReplayState.CLOSED);
    }

    private void at(List<Point> cameras) {
        fx(() -> {
            model.at(cameras, THERE);
            return true;
        });
        until(() -> model.stateProperty().get() == ReplayState.OPEN);
    }

    private void leave() {
        fx(() -> {
            away.addAll(desk.getChildren());
            desk.getChildren().clear();
            return true;
        });
        rig.settle();
    }

    private void back() {
        fx(() -> desk.getChildren().setAll(away));
        rig.settle();
    }

    private Optional<Instant> head() {
        return model.film().map(Film::head);
    }

    private void until(BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!FxRig.call(condition::getAsBoolean)) {
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(20));
            rig.settle();
        }
    }

    private static <T> T fx(Supplier<T> what) {
        return FxRig.call(what::get);
    }
}
