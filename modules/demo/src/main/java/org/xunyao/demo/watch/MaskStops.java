package org.xunyao.demo.watch;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stop of the tour at the privacy masks of a camera (隐私遮挡), after its zones: the register is in front.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
public record MaskStops(Screen screen, Patience patience, Album album) {
    private static final String PANE = "#mask-pane";
    private static final int MOMENT = 60;
    private static final long SETTLE = 500;

    /// M's button below the camera, and back without a change.
    ///
    /// @return the masks of the camera
    /// @throws IOException if the picture is not written
    public String offered() throws IOException {
        patience.until("its masks are offered", MOMENT, () -> screen.shows("#mask-draw"));
        String standing = screen.words("#mask-line");
        screen.click("#mask-draw");
        patience.until(
                () -> "a picture lies below the masks, but: " + screen.words("#mask-said"),
                MOMENT,
                () -> screen.shows(PANE) && Screen.pictured("#mask-canvas"));
        Patience.rest(SETTLE);
        album.take("masks");
        screen.press(KeyCode.ESCAPE);
        patience.until("the register is there again", MOMENT, () -> !screen.shows(PANE));
        return standing;
    }
}
