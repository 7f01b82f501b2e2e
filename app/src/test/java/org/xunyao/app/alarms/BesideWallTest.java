package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.app.alarms.beside.AlarmQueue;
import org.xunyao.app.alarms.beside.QueueOfWall;
import org.xunyao.app.wall.PaintedFeed;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;

/// The alarms beside the wall. With `-Dxunyao.pictures=FOLDER` pictures are written.
final class BesideWallTest {
    private static final Reading READING =
            new Reading("beside", List.of(".list-view"), List.of(".wall", ".alarm-queue"));
    private static final double WIDTH = Double.parseDouble(System.getProperty("xunyao.width", "990"));
    private static final double HEIGHT = Double.parseDouble(System.getProperty("xunyao.height", "900"));

    private final ReviewBench bench = new ReviewBench();
    private final Notices notices = new Notices(Fx.executor(), bench.clock);
    private final AlarmQueue queue = new AlarmQueue(
            new ReviewPorts.Queue() {
                @Override
                public List<ReviewItem> undecided() {
                    return bench.waiting();
                }

                @Override
                public long waiting(List<ReviewItem> shown) {
                    return shown.size();
                }
            },
            bench.tasks,
            bench.clock);
    private final List<ReviewItem> reviewed = new ArrayList<>();
    private final WallViewModel model = new WallViewModel(PaintedFeed.cameras(), new PaintedFeed(), bench.clock);

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, CHINESE", "DARK, ENGLISH", "HIGH_CONTRAST, ENGLISH"})
    void theQueueCanBeReadWhole(Theme theme, Language language) {
        try (Shot<Parent> shot = shown(theme, language, Optional.of(reviewed::add))) {
            var found = new ArrayList<>(shot.look(theme + "-" + language, view -> queue.refresh()));
            shot.press(KeyCode.F8);
            found.addAll(shot.look(theme + "-" + language + "-open", view -> {}));
            assertThat(found).isEmpty();
        }
    }

    @Test
    void whatIsDueFirstStandsFirstAndF8LeadsToIt() {
        try (Shot<Parent> shot = shown(Theme.DARK, Language.CHINESE, Optional.of(reviewed::add))) {
            refresh(shot);
            shot.press(KeyCode.F8);
            assertThat(colours(shot))
                    .containsExactly(AlarmColour.RED, AlarmColour.ORANGE, AlarmColour.YELLOW, AlarmColour.BLUE);
            assertThat(shot.focus()).isEqualTo("alarm-queue");
            shot.press(KeyCode.ENTER);
            assertThat(reviewed).singleElement().matches(item -> item.head().colour() == AlarmColour.RED);
        }
    }

    @Test
    void aNewAlarmNeitherMovesTheSelectionNorTakesTheKeyboardAndIsSaidOnce() {
        try (Shot<Parent> shot = shown(Theme.DARK, Language.CHINESE, Optional.of(reviewed::add))) {
            refresh(shot);
            shot.press(KeyCode.F8);
            shot.press(KeyCode.DOWN);
            ReviewItem chosen = chosen(shot);
            shot.press(KeyCode.ESCAPE);
            assertThat(shot.focus()).isEqualTo("tiles");
            bench.add(4, AlarmColour.RED, ReviewBench.NOW.minusSeconds(1700));
            bench.add(5, AlarmColour.BLUE, ReviewBench.NOW.minusSeconds(5));
            refresh(shot);
            refresh(shot);
            assertThat(shot.focus()).isEqualTo("tiles");
            assertThat(FxRig.<List<Notice>>call(() -> List.copyOf(notices.said())))
                    .singleElement()
                    .matches(notice -> notice.kind() == Notice.Kind.URGENT)
                    .matches(notice -> notice.fact().contains("红"))
                    .matches(notice -> notice.more().orElse("").contains("1"));
            shot.press(KeyCode.F8);
            assertThat(colours(shot)).hasSize(6);
            shot.press(KeyCode.DOWN);
            shot.press(KeyCode.DOWN);
            assertThat(chosen(shot).id()).isEqualTo(chosen.id());
        }
    }

    @Test
    void theSelectionStaysOnItsAlarmWhileAnotherComesBeforeIt() {
        try (Shot<Parent> shot = shown(Theme.DARK, Language.CHINESE, Optional.of(reviewed::add))) {
            refresh(shot);
            shot.press(KeyCode.F8);
            ReviewItem chosen = chosen(shot);
            bench.add(4, AlarmColour.RED, ReviewBench.NOW.minusSeconds(3000));
            refresh(shot);
            assertThat(chosen(shot).id()).isEqualTo(chosen.id());
            assertThat(colours(shot)).hasSize(5);
        }
    }

    @Test
    void whoMayOnlyLookIsLedToThePicture() {
        try (Shot<Parent> shot = shown(Theme.DARK, Language.CHINESE, Optional.empty())) {
            refresh(shot);
            shot.press(KeyCode.F8);
            shot.press(KeyCode.ENTER);
            CameraId red = FxRig.call(
                    () -> model.plan().at(model.selectedProperty().get()).orElseThrow());
            assertThat(red).isEqualTo(new CameraId("C2"));
            assertThat(shot.focus()).isEqualTo("tiles");
        }
    }

    @Test
    void theTileOfAnAlarmSaysItUntilItIsDecided() {
        try (Shot<Parent> shot = shown(Theme.DARK, Language.CHINESE, Optional.empty())) {
            refresh(shot);
            assertThat(FxRig.<Integer>call(() -> model.alarmsProperty().get().size()))
                    .isEqualTo(4);
            assertThat(FxRig.<List<String>>call(() -> model.alarmsProperty().get().values().stream()
                            .map(alarm -> alarm.what())
                            .toList()))
                    .anyMatch(what -> what.startsWith("红 · 药师不在岗"));
            bench.store.clear();
            refresh(shot);
            assertThat(FxRig.<Boolean>call(() -> model.alarmsProperty().get().isEmpty()))
                    .isTrue();
        }
    }

    private void refresh(Shot<Parent> shot) {
        FxRig.call(() -> {
            queue.refresh();
            return true;
        });
        shot.settle();
    }

    private static ReviewItem chosen(Shot<Parent> shot) {
        return FxRig.call(() -> list(shot).getSelectionModel().getSelectedItem());
    }

    private static List<AlarmColour> colours(Shot<Parent> shot) {
        return FxRig.call(() ->
                list(shot).getItems().stream().map(item -> item.head().colour()).toList());
    }

    @SuppressWarnings("unchecked")
    private static ListView<ReviewItem> list(Shot<Parent> shot) {
        return (ListView<ReviewItem>) shot.scene().lookup("#alarm-queue");
    }

    private Shot<Parent> shown(Theme theme, Language language, Optional<Consumer<ReviewItem>> review) {
        Texts texts = Texts.of(language).with("org.xunyao.app.app").with(WallView.BUNDLE);
        var words = new ReviewWords(texts.with(ReviewView.BUNDLE), bench.clock.zone());
        return Shot.of(READING, theme, WIDTH, HEIGHT, () -> {
            var feed = new PaintedFeed();
            var wall = new WallView(model, feed, texts, bench.clock.zone(), 25);
            return new QueueOfWall(queue, words, notices, review).beside(wall, wall, model);
        });
    }
}
