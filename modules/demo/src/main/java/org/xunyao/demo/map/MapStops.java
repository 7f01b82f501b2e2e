package org.xunyao.demo.map;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stop of the tour at the county's map (地图), by keys alone.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
public record MapStops(Screen screen, Patience patience, Album album) {
    private static final int MOMENT = 60;
    private static final long SETTLE = 500;

    /// The shops of the register stand on the map, and one of them comes to the middle.
    ///
    /// @return what the screen says of them
    /// @throws IOException if the picture is not written
    public String shown() throws IOException {
        screen.enter("地图");
        patience.until(
                "shops are on the map", MOMENT, () -> screen.words("#map-count").matches("[1-9].*"));
        Patience.rest(SETTLE);
        album.take("map");
        screen.press(KeyCode.J);
        screen.press(KeyCode.ENTER);
        Patience.rest(SETTLE);
        album.take("map-near");
        return screen.words("#map-count") + "; in the middle: " + screen.words("#map-shop-name");
    }
}
