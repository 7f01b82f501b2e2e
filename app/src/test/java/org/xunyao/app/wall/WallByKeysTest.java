package org.xunyao.app.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.xunyao.app.shell.StillClock;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.app.wall.memory.WallMemory;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.Division;
import org.xunyao.video.wall.ViewOwner;
import org.xunyao.video.wall.WallLayout;

/// The wall without a mouse.
class WallByKeysTest {
    private static final ViewOwner LI = ViewOwner.person("li");
    private static final ViewOwner OPERATOR = ViewOwner.role("WALL_OPERATOR");

    @TempDir
    private Path folder;

    private final PaintedFeed feed = new PaintedFeed();
    private final StillClock clock = new StillClock(PaintedFeed.NOW);
    private final FxRobot robot = new FxRobot();
    private WallViewModel model;
    private FxRig rig;

    @BeforeEach
    void signIn() {
        // Keys alone are tried here; sixteen moving pictures would only slow every pulse down.
        PaintedFeed.cameras().forEach(camera -> feed.silent(camera.id().code()));
        open(PaintedFeed.cameras());
    }

    /// As after a start: everything is read from the disk.
    private void open(List<WallCamera> cameras) {
        var memory = WallMemory.read(
                folder.resolve("wall-views.txt"),
                new DurableFilesOnDisk(BouncyDigester::sm3, 1 << 20),
                Runnable::run,
                clock);
        var shelf = new Shelf(memory, LI, List.of(OPERATOR));
        Texts texts = Texts.of(Language.CHINESE).with("org.xunyao.app.app").with(WallView.BUNDLE);
        model = new WallViewModel(cameras, feed, clock, NamedViews.begin(shelf, cameras));
        var desk = new WallView.Desk(new NamedViews(model, shelf), Optional.empty());
        rig = FxRig.show(
                Theme.DARK, 1000, 800, () -> new WallView(model, feed, texts, clock.zone(), 25, Optional.of(desk)));
        FxRig.call(() -> {
            rig.scene().lookup("#tiles").requestFocus();
            return true;
        });
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void altAndADigitChoosesEveryLayoutAndZeroShowsAllCameras() {
        List<Division> chosen = new ArrayList<>();
        for (KeyCode digit : List.of(
                KeyCode.DIGIT1,
                KeyCode.DIGIT2,
                KeyCode.DIGIT3,
                KeyCode.DIGIT4,
                KeyCode.DIGIT5,
                KeyCode.DIGIT6,
                KeyCode.DIGIT7,
                KeyCode.DIGIT8,
                KeyCode.DIGIT9)) {
            press(KeyCode.ALT, digit);
            chosen.add(FxRig.call(model.layoutProperty()::get));
            assertThat(FxRig.call(() ->
                            rig.scene().getRoot().lookupAll(".tile-grid > *").size()))
                    .isEqualTo(chosen.getLast().tiles());
        }
        assertThat(chosen).containsExactlyInAnyOrderElementsOf(List.of(WallLayout.values()));
        press(KeyCode.ALT, KeyCode.DIGIT0);
        assertThat(FxRig.call(model.layoutProperty()::get)).isEqualTo(WallLayout.SIXTEEN);
    }

    @Test
    void shiftAndArrowsChangePlacesAndCtrlZTakesItBack() {
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(codes().subList(0, 6)).containsExactly("C2", "C6", "C3", "C4", "C5", "C1");
        assertThat(FxRig.call(() -> model.selectedProperty().get()))
                .as("the selection goes with the picture")
                .isEqualTo(5);
        press(KeyCode.DELETE);
        assertThat(codes().get(5)).isEqualTo("-");
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(codes().subList(0, 6)).containsExactly("C1", "C2", "C3", "C4", "C5", "C6");
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(codes().subList(0, 2)).containsExactly("C2", "C1");
    }

    @Test
    void aCameraIsFoundByLettersAndPutIntoAnEmptyCell() {
        press(KeyCode.DELETE);
        press(KeyCode.ENTER);
        assertThat(FxRig.call(() ->
                        ((ListView<?>) rig.scene().lookup("#found")).getItems().size()))
                .as("all, before anything is typed")
                .isEqualTo(16);
        type("C");
        assertThat(focus()).isEqualTo("find");
        press(KeyCode.BACK_SPACE);
        type("16 ");
        press(KeyCode.ENTER);
        assertThat(codes().getFirst()).as("it stood in the last cell").isEqualTo("C16");
        assertThat(codes().getLast()).isEqualTo("-");
        assertThat(focus()).isEqualTo("tiles");
    }

    @Test
    void digitsTypedInAPaneDoNotPickPictures() {
        press(KeyCode.CONTROL, KeyCode.O);
        press(KeyCode.DIGIT5);
        assertThat(FxRig.call(() -> model.typedProperty().get())).isEmpty();
        press(KeyCode.ESCAPE);
        press(KeyCode.DIGIT5);
        assertThat(FxRig.call(() -> model.typedProperty().get())).isEqualTo("5");
    }

    @Test
    void aViewIsSavedOpenedRenamedAndDeleted() {
        press(KeyCode.ALT, KeyCode.DIGIT2);
        press(KeyCode.PAGE_DOWN);
        save("Abc");
        assertThat(codes()).containsExactly("C5", "C6", "C7", "C8");
        assertThat(title()).isEqualTo("Abc");
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(title()).isEqualTo("Abc（已改动）");
        press(KeyCode.ALT, KeyCode.DIGIT0);
        press(KeyCode.CONTROL, KeyCode.O);
        type("ab");
        press(KeyCode.ENTER);
        assertThat(codes()).containsExactly("C5", "C6", "C7", "C8");

        press(KeyCode.CONTROL, KeyCode.O);
        type("ab");
        press(KeyCode.F2);
        type("New");
        press(KeyCode.ENTER);
        press(KeyCode.ESCAPE);
        assertThat(title()).isEqualTo("New");
        press(KeyCode.CONTROL, KeyCode.O);
        type("new");
        press(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(kept()).as("asked first").contains("New");
        press(KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(kept()).doesNotContain("New");
    }

    @Test
    void aNameThatIsTakenIsReplacedOnlyWhenAskedForTwice() {
        save("V");
        press(KeyCode.ALT, KeyCode.DIGIT1);
        press(KeyCode.CONTROL, KeyCode.S);
        type("V");
        press(KeyCode.ENTER);
        assertThat(kept()).contains("SIXTEEN").doesNotContain("ONE C1 V");
        press(KeyCode.ENTER);
        assertThat(kept()).contains("ONE C1 V");
    }

    @Test
    void theWallIsThereAgainAfterTheProgramDied() {
        press(KeyCode.ALT, KeyCode.DIGIT9);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        save("V");
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.PAGE_DOWN);
        List<String> left = codes();
        rig.close();
        open(PaintedFeed.cameras());
        assertThat(codes()).isEqualTo(left);
        assertThat(FxRig.call(() -> model.page())).isEqualTo(1);
        press(KeyCode.CONTROL, KeyCode.O);
        type("V");
        press(KeyCode.ENTER);
        assertThat(title()).isEqualTo("V");
    }

    @Test
    void aCameraThatIsGoneLeavesACellThatSaysSoAndANewOneStandsBehind() {
        press(KeyCode.ALT, KeyCode.DIGIT3);
        rig.close();
        List<WallCamera> others = new ArrayList<>(PaintedFeed.cameras());
        WallCamera gone = others.remove(1);
        var fresh = new WallCamera(new CameraId("NEW"), "新店", "门口");
        others.add(fresh);
        open(others);
        assertThat(codes().get(1)).isEqualTo("gone " + gone.id().code());
        assertThat(FxRig.call(() -> ((Labeled) rig.scene().lookup(".vacant-fact")).getText()))
                .contains("C2")
                .contains("不在册");
        press(KeyCode.PAGE_DOWN);
        assertThat(codes()).contains("NEW");
    }

    @Test
    void aNumberThatIsNotInTheViewSaysSo() {
        press(KeyCode.ALT, KeyCode.DIGIT2);
        save("V");
        press(KeyCode.DIGIT9);
        press(KeyCode.ENTER);
        assertThat(FxRig.call(() -> ((Labeled) rig.scene().lookup("#typed")).getText()))
                .contains("9 号不在这个视图里");
    }

    private void save(String name) {
        press(KeyCode.CONTROL, KeyCode.S);
        type(name);
        press(KeyCode.ENTER);
    }

    private void type(String words) {
        robot.write(words, 0);
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private String title() {
        return FxRig.call(() -> ((Labeled) rig.scene().lookup("#views")).getText());
    }

    private String focus() {
        return FxRig.call(() -> String.valueOf(rig.scene().getFocusOwner().getId()));
    }

    private String kept() {
        try {
            return Files.readString(folder.resolve("wall-views.txt"), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private List<String> codes() {
        return FxRig.call(() -> model.visible().stream()
                .map(spot -> switch (spot.content()) {
                    case Spot.Shown shown -> shown.camera().id().code();
                    case Spot.Gone gone -> "gone " + gone.camera().code();
                    case Spot.Vacant _ -> "-";
                })
                .toList());
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents(1);
    }
}
