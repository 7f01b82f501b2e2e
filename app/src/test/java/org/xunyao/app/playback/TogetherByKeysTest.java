package org.xunyao.app.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunyao.app.playback.peek.Peeks.Peek;
import org.xunyao.app.playback.sync.SyncLane.Standing;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;

/// Cameras side by side, small pictures and bookmarks, without a mouse.
class TogetherByKeysTest {
    private static final Instant THERE = PlaybackBench.NOW.minusSeconds(50);

    private final PlaybackBench bench = new PlaybackBench();
    private final PlaybackModel model = bench.model();
    private final FxRig rig = FxRig.show(
            Theme.DARK,
            1000,
            900,
            () -> new PlaybackView(model, bench.texts(Language.CHINESE), bench::now, bench.zone(), Optional.empty()));

    @AfterEach
    void close() {
        FxRig.call(() -> {
            model.close();
            return true;
        });
        rig.close();
        assertThat(bench.open).as("every place is given back").hasValue(0);
    }

    private void press(String at, KeyCode code, boolean control) {
        FxRig.call(() -> {
            Node node = rig.scene().lookup(at);
            node.requestFocus();
            node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, control));
            return true;
        });
        rig.settle();
    }

    private void press(KeyCode code) {
        press("#timeline", code, false);
    }

    private void until(BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!FxRig.call(condition::getAsBoolean)) {
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(20));
            rig.settle();
        }
    }

    private <T> T fx(Supplier<T> what) {
        return FxRig.call(what::get);
    }

    private String text(String id) {
        return fx(() -> ((Labeled) rig.scene().lookup(id)).getText());
    }

    private void open() {
        fx(() -> {
            model.at(PlaybackBench.FIRST, THERE);
            return true;
        });
        until(() -> model.head().filter(THERE::equals).isPresent());
    }

    private boolean all(Instant moment, int lanes) {
        return model.sync().lanes().stream()
                .limit(lanes)
                .allMatch(lane -> lane.standing() instanceof Standing.Shows shows
                        && shows.taken().equals(moment));
    }

    @Test
    void oneKeyShowsTheWholeShopAtTheSameMomentAndOneGoesBack() {
        open();
        press(KeyCode.Y);
        until(() -> all(THERE, 3));
        assertThat(text("#sync-said-1")).isEqualTo("按摄像机时钟对齐；摄像机快 2.3 秒，已校正");
        assertThat(text("#sync-said-2")).contains("按到达时间对齐").contains("偏差不明");
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        Instant later = THERE.plusSeconds(15);
        until(() -> all(later, 2));
        until(() -> text("#sync-said-3").equals("缺口：对方断开或线路中断"));
        assertThat(fx(() -> model.head())).contains(later);
        press(KeyCode.DIGIT2);
        assertThat(fx(() -> model.point())).contains(PlaybackBench.THIRD);
        press(KeyCode.Y);
        until(() -> !model.sync().on() && model.head().filter(later::equals).isPresent());
        assertThat(fx(() -> model.point())).contains(PlaybackBench.THIRD);
    }

    @Test
    void allGoOnTogetherAndTheMarkedPartOfTheFrontIsSealed() {
        open();
        press(KeyCode.Y);
        until(() -> all(THERE, 3));
        press(KeyCode.SPACE);
        until(() -> model.head().filter(THERE.plusSeconds(1)::isBefore).isPresent());
        press(KeyCode.SPACE);
        until(() -> !model.plays() && !model.sync().waits());
        press(KeyCode.E);
        until(() -> text("#replay-told").contains("磁盘拒绝写入"));
        assertThat(bench.marks.getFirst().point()).isEqualTo(PlaybackBench.FIRST);
    }

    @Test
    void aKeyThatMovesShowsTheKeyPictureNextToTheHead() {
        open();
        press(KeyCode.RIGHT);
        until(() -> model.peeks().shownProperty().get() instanceof Peek.Seen seen
                && !seen.thumb().at().isAfter(THERE.plusSeconds(5))
                && seen.thumb().at().isAfter(THERE.plusSeconds(2)));
        assertThat(fx(() -> rig.scene().lookup("#replay-peek").isVisible())).isTrue();
        assertThat(text("#peek-camera")).contains("处方区");
        until(() -> model.peeks().shownProperty().get() instanceof Peek.Nothing);
    }

    @Test
    void aBookmarkIsSetFoundTakenAwayAndBroughtBack() {
        open();
        press(KeyCode.K);
        until(() -> rig.scene().getFocusOwner() instanceof TextField);
        fx(() -> {
            ((TextField) rig.scene().lookup("#bookmark-name")).setText("药师返岗");
            return true;
        });
        press("#bookmark-name", KeyCode.K, false);
        assertThat(bench.bookmarks.all).as("a letter of the name is text").isEmpty();
        fx(() -> {
            rig.scene().lookup("#bookmark-name").fireEvent(new ActionEvent());
            return true;
        });
        until(() -> bench.bookmarks.all.size() == 1);
        Bookmark kept = bench.bookmarks.all.values().iterator().next();
        assertThat(List.of(kept.name(), kept.moment(), kept.cameras()))
                .isEqualTo(List.of("药师返岗", THERE, List.of(PlaybackBench.FIRST.camera())));
        until(() -> text("#bookmark-told").equals("已保存书签“药师返岗”"));
        press("#timeline", KeyCode.END, false);
        until(() -> model.head().filter(THERE::isBefore).isPresent());
        press("#bookmark-list", KeyCode.ENTER, false);
        until(() -> model.head().filter(THERE::equals).isPresent());
        press("#bookmark-list", KeyCode.F, false);
        until(() -> bench.bookmarks.all.containsValue(kept.shared(true)));
        press("#bookmark-list", KeyCode.DELETE, false);
        until(() -> bench.bookmarks.all.isEmpty() && text("#bookmark-told").contains("Ctrl Z"));
        press("#bookmark-list", KeyCode.Z, true);
        until(() -> bench.bookmarks.all.containsKey(kept.id()));
    }

    @Test
    void aBookmarkWhoseFilmIsGoneSaysSoAndGoesNowhere() {
        var old = new Bookmark(
                UUID.randomUUID(),
                "person:2",
                "上月的事",
                "",
                PlaybackBench.NOW.minusSeconds(90_000),
                List.of(PlaybackBench.FIRST.camera(), PlaybackBench.THIRD.camera()),
                true);
        bench.bookmarks.save(old);
        open();
        fx(() -> {
            model.bookmarks().refresh();
            return true;
        });
        until(() -> model.bookmarks().allProperty().get().size() == 1);
        press("#bookmark-list", KeyCode.ENTER, false);
        until(() -> text("#bookmark-told").contains("已按配额清除"));
        assertThat(fx(() -> model.head())).contains(THERE);
        press("#bookmark-list", KeyCode.DELETE, false);
        until(() -> text("#bookmark-told").contains("只有本人"));
        assertThat(bench.bookmarks.all).hasSize(1);
    }
}
