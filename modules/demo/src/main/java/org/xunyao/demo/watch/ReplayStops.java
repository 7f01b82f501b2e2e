package org.xunyao.demo.watch;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stop of the tour at the instant replay (回放): the last minute of a live camera.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
public record ReplayStops(Screen screen, Patience patience, Album album) {
    private static final String STAMP = "#replay-stamp";
    private static final int MOMENT = 60;
    private static final long SETTLE = 500;

    /// R over the first picture, and L back to the wall.
    ///
    /// @return the moment of the picture that was shown
    /// @throws IOException if the picture is not written
    public String replayed() throws IOException {
        screen.click(".tile");
        screen.press(KeyCode.R);
        patience.until(
                () -> "the last minute is open, but: " + screen.words("#replay-said"),
                MOMENT,
                () -> Screen.pictured(".playback-picture")
                        && !screen.words(STAMP).isEmpty());
        String first = screen.words(STAMP);
        patience.until("the replay goes on", MOMENT, () -> !screen.words(STAMP).equals(first));
        Patience.rest(SETTLE);
        album.take("replay");
        String shown = screen.words(STAMP);
        screen.press(KeyCode.L);
        patience.until("the wall is there again", MOMENT, () -> screen.shows(".tile"));
        return "from " + first + " to " + shown;
    }
}
