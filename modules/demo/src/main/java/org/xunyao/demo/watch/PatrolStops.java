package org.xunyao.demo.watch;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stop of the tour at the patrol (轮巡): begun, answered and ended by keys, then found whole.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
public record PatrolStops(Screen screen, Patience patience, Album album) {
    private static final String BAR = "#patrol-bar";
    private static final int MOMENT = 60;
    private static final long SETTLE = 500;

    /// F7, what is on the wall in order, J, Shift F7; F9 names the signature.
    ///
    /// @return what the bar said, and what the coverage says of the sealed patrol
    /// @throws IOException if the picture is not written
    public String gone() throws IOException {
        screen.click(".tile");
        screen.press(KeyCode.F7);
        patience.until(
                "patrols are offered", MOMENT, () -> screen.shows("#found .list-cell") && screen.focused("#find"));
        screen.press(KeyCode.DOWN);
        screen.press(KeyCode.ENTER);
        patience.until(
                () -> "the look counts, but: " + screen.words("#patrol-proof"),
                MOMENT,
                () -> screen.words("#patrol-proof").contains("巡看留证"));
        screen.press(KeyCode.J);
        patience.until(
                () -> "the answer is taken, but: " + screen.words("#patrol-said"),
                MOMENT,
                () -> screen.words("#patrol-said").contains("已记"));
        Patience.rest(SETTLE);
        album.take("patrol");
        String said = screen.words("#patrol-place") + ", " + screen.words("#patrol-said");
        screen.press(KeyCode.SHIFT, KeyCode.F7);
        patience.until("the patrol is over", MOMENT, () -> !screen.shows(BAR));
        return said + "; " + sealed();
    }

    /// It is sealed in a moment; who looks too early looks again.
    private String sealed() {
        patience.until("the coverage says that it is whole", MOMENT, () -> {
            screen.press(KeyCode.F9);
            patience.rested(2 * SETTLE, () -> screen.reads("签名和记录完好"));
            boolean whole = screen.reads("签名和记录完好");
            if (!whole) {
                screen.press(KeyCode.ESCAPE);
            }
            return whole;
        });
        screen.press(KeyCode.ESCAPE);
        patience.until("the wall is free again", MOMENT, () -> !screen.reads("签名和记录完好"));
        return "sealed, signature and record whole";
    }
}
