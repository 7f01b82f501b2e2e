package org.xunyao.demo.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.Tile;
import org.xunyao.demo.window.TourException;

/// The stop of the tour at the camera that can be turned (云台): a key held turns it by ONVIF, a window that hangs
/// lets go of it. What happened is read from the journal that the camera's motors write, in their own process.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
/// @param journal of the motors
public record PtzStops(Screen screen, Patience patience, Album album, Path journal) {
    private static final String PANEL = "#ptz";
    private static final int MOMENT = 60;
    private static final int SOON = 8;
    private static final long TYPED = 3_000;

    /// T, an arrow held over a window that hangs, B.
    ///
    /// @param place of its tile, from 0
    /// @return what the motors wrote
    /// @throws IOException if the picture is not written
    public String turned(int place) throws IOException {
        screen.click(Screen.onFx(() -> Tile.all().get(place).node()));
        // On a busy machine a key can be swallowed, as at a real desk.
        patience.until("the panel opens", MOMENT, () -> {
            screen.press(KeyCode.T);
            patience.rested(TYPED, () -> screen.shows(PANEL));
            return screen.shows(PANEL);
        });
        patience.until(
                () -> "the camera can be turned, but: " + screen.textsIn(PANEL),
                MOMENT,
                () -> screen.shows("#ptz-left"));
        String stood;
        try {
            patience.until("its motors run", MOMENT, () -> {
                screen.release(KeyCode.RIGHT);
                screen.hold(KeyCode.RIGHT);
                patience.rested(TYPED, () -> written("MOVE"));
                return written("MOVE");
            });
            album.take("ptz");
            stood = hung();
        } finally {
            screen.release(KeyCode.RIGHT);
        }
        patience.until("its motors stand", MOMENT, () -> lines().getLast().contains("STOOD"));
        screen.press(KeyCode.B);
        patience.until(
                () -> "it is back, but: " + screen.words("#ptz-told"),
                MOMENT,
                () -> screen.words("#ptz-told").contains("已归位"));
        screen.press(KeyCode.ESCAPE);
        patience.until("the panel is gone", MOMENT, () -> !screen.shows(PANEL));
        return stood;
    }

    /// The JavaFX thread does nothing until the motors stand: whoever stops them is the dead man.
    private String hung() {
        long before = stops();
        return Screen.onFx(() -> {
            double seconds = patience.until("a window that hangs lets go", SOON, () -> stops() > before);
            return "the window hung; the camera was told to stop and stood after %.1f s: %s"
                    .formatted(
                            seconds,
                            lines().stream()
                                    .filter(PtzStops::isStop)
                                    .reduce((a, b) -> b)
                                    .orElseThrow());
        });
    }

    private boolean written(String word) {
        return lines().stream().anyMatch(line -> line.contains(word));
    }

    private long stops() {
        if (written("STOOD ALONE")) {
            throw new TourException("The camera came to stand only by its own time.");
        }
        return lines().stream().filter(PtzStops::isStop).count();
    }

    private static boolean isStop(String line) {
        return line.contains("STOOD STOP");
    }

    private List<String> lines() {
        try {
            return Files.exists(journal) ? Files.readAllLines(journal) : List.of();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
