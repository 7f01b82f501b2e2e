package org.xunyao.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stops of the tour at the evidence (证据): a stranger's file, a copy with a covered area, the check of
/// all files.
final class EvidenceStops {
    /// What is covered in the copy, in pixels of the original; the proof looks there.
    static final Map<String, Integer> COVERED = Map.of("x", 240, "y", 96, "width", 160, "height", 120);

    private static final String ROOM = "证据";
    private static final String SHEET = "#evidence-sheet";
    private static final String TOLD = "#evidence-told";
    private static final int MOMENT = 60;
    private static final int CHECKING = 180;
    private static final long SETTLE = 500;

    private final DemoFolder folder;
    private final Screen screen;
    private final Patience patience;
    private final Album album;

    EvidenceStops(DemoFolder folder, Screen screen, Patience patience, Album album) {
        this.folder = folder;
        this.screen = screen;
        this.patience = patience;
        this.album = album;
    }

    /// Somebody put a file into the folder by hand: it is shown, not opened, not removed.
    String tray() throws IOException {
        Path file = folder.foreign();
        DemoFolder.files().replace(file, DemoFolder.FOREIGN_WORDS.getBytes(StandardCharsets.UTF_8));
        enter();
        screen.press(KeyCode.DIGIT2);
        patience.until(
                () -> "the foreign file is in the tray, but: " + screen.textsIn(SHEET),
                MOMENT,
                () -> screen.textsIn(SHEET).contains(String.valueOf(file.getFileName())));
        Patience.rest(SETTLE);
        album.take("evidence-tray");
        return screen.textsIn(SHEET);
    }

    /// A still with a black area, sealed beside its original.
    String copied() throws IOException {
        screen.press(KeyCode.DIGIT1);
        patience.until("a still is listed", MOMENT, () -> screen.offers("截图副本"));
        screen.clickWords("截图副本");
        patience.until(
                "the still is in front",
                MOMENT,
                () -> screen.textsIn(SHEET).contains("image/jpeg") && screen.shows("#evidence-copy"));
        screen.press(KeyCode.R);
        patience.until("the still can be covered", MOMENT, () -> screen.focused("#evidence-copy-x"));
        for (String name : List.of("x", "y", "width", "height")) {
            screen.fill("evidence-copy-" + name, Integer.toString(COVERED.getOrDefault(name, 0)));
        }
        screen.press(KeyCode.ENTER);
        patience.until(
                "the step is noted",
                MOMENT,
                () -> screen.words("#evidence-copy-steps").contains("涂黑"));
        String steps = screen.words("#evidence-copy-steps");
        Patience.rest(SETTLE);
        album.take("evidence-copy");
        screen.tabTo("evidence-copy-make");
        screen.press(KeyCode.SPACE);
        patience.until(
                () -> "the copy is sealed, but: " + screen.words(TOLD),
                MOMENT,
                () -> screen.words(TOLD).contains("副本已封存"));
        patience.until("its original is named", MOMENT, () -> screen.shows("#evidence-original"));
        return steps + "; " + screen.words(TOLD);
    }

    /// The unit head has every file read and its digests computed.
    String checked() throws IOException {
        enter();
        screen.press(KeyCode.DIGIT4);
        patience.until("the check is offered", MOMENT, () -> screen.shows("#evidence-scrub-now"));
        screen.click("#evidence-scrub-now");
        patience.until(
                () -> "all files are whole, but: " + screen.textsIn("#evidence-scrub"),
                CHECKING,
                () -> screen.textsIn("#evidence-scrub").contains("全部完整"));
        Patience.rest(SETTLE);
        album.take("evidence-check");
        return screen.textsIn("#evidence-scrub");
    }

    private void enter() {
        screen.enter(ROOM);
        patience.until("the evidence is listed", MOMENT, () -> screen.shows("#evidence-table .table-row-cell"));
        screen.click("#evidence-table .table-row-cell");
    }
}
