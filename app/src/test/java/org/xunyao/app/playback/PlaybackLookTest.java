package org.xunyao.app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.testkit.screen.Shot;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;

/// The replay as a person sees it. With `-Dxunyao.pictures=FOLDER` pictures are written.
class PlaybackLookTest {
    private static final Reading READING =
            new Reading("replay", List.of(".scroll-pane", "#timeline"), List.of(".playback-head", ".playback-bar"));
    private static final double WIDTH = Double.parseDouble(System.getProperty("xunyao.width", "1000"));
    private static final double HEIGHT = Double.parseDouble(System.getProperty("xunyao.height", "960"));

    private final PlaybackBench bench = new PlaybackBench();
    private final PlaybackModel model = bench.model();

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, CHINESE", "DARK, ENGLISH", "HIGH_CONTRAST, ENGLISH"})
    void everyStateCanBeReadWhole(Theme theme, Language language) {
        var found = new ArrayList<String>();
        try (Shot<PlaybackView> shot = Shot.of(
                READING,
                theme,
                WIDTH,
                HEIGHT,
                () -> new PlaybackView(model, bench.texts(language), bench::now, bench.zone(), Optional.empty()))) {
            String kind = theme + "-" + language + "-";
            found.addAll(shot.look(kind + "closed", view -> {}));
            found.addAll(shot.look(kind + "last-minute", view -> model.latest(PlaybackBench.FIRST)));
            found.addAll(shot.look(kind + "failed", view -> {
                model.in();
                model.seal();
            }));
            found.addAll(shot.look(kind + "before", view -> model.go(PlaybackBench.NOW.minusSeconds(250))));
            found.addAll(shot.look(kind + "empty", view -> model.latest(PlaybackBench.SECOND)));
            shot.look(kind + "end", view -> model.close());
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, ENGLISH"})
    void severalCamerasBookmarksAndASmallPictureCanBeReadWhole(Theme theme, Language language) {
        var found = new ArrayList<String>();
        bench.bookmarks.save(bookmark("药师返岗", 50, PlaybackBench.FIRST));
        bench.bookmarks.save(bookmark("同屏对照三路的一个名字很长的书签", 30, PlaybackBench.FIRST));
        bench.bookmarks.save(bookmark("上月的事", 90_000, PlaybackBench.THIRD));
        try (Shot<PlaybackView> shot = Shot.of(
                READING,
                theme,
                WIDTH,
                HEIGHT,
                () -> new PlaybackView(model, bench.texts(language), bench::now, bench.zone(), Optional.empty()))) {
            String kind = theme + "-" + language + "-";
            shot.look(kind + "begin", view -> model.at(PlaybackBench.FIRST, PlaybackBench.NOW.minusSeconds(50)));
            found.addAll(shot.look(kind + "together", view -> model.beside()));
            found.addAll(shot.look(kind + "together-gap", view -> {
                model.seekBy(Duration.ofSeconds(15));
                model.peeks().look(PlaybackBench.FIRST.camera(), PlaybackBench.NOW.minusSeconds(20));
            }));
            found.addAll(shot.look(
                    kind + "naming",
                    view -> view.lookup("#timeline")
                            .fireEvent(new KeyEvent(
                                    KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, false, false, false))));
            shot.look(kind + "closing", view -> model.close());
        }
        assertThat(found).isEmpty();
    }

    private static Bookmark bookmark(String name, long secondsAgo, Point point) {
        return new Bookmark(
                UUID.randomUUID(),
                "person:1",
                name,
                "",
                PlaybackBench.NOW.minusSeconds(secondsAgo),
                List.of(point.camera()),
                true);
    }

    @ParameterizedTest
    @CsvSource({"DARK, CHINESE", "LIGHT, ENGLISH"})
    void whatWasSealedFromTheWallIsToldOverIt(Theme theme, Language language) {
        var found = new ArrayList<String>();
        try (Shot<PlaybackOver> shot = Shot.of(
                READING,
                theme,
                WIDTH,
                HEIGHT,
                () -> new PlaybackOver(
                        new VBox(),
                        () -> Optional.of(PlaybackBench.FIRST.camera()),
                        model,
                        bench.texts(language),
                        bench))) {
            found.addAll(shot.look(theme + "-" + language + "-sealed", PlaybackOver::seal));
            assertThat(bench.marks).hasSize(1);
        }
        assertThat(found).isEmpty();
    }
}
