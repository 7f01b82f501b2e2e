package org.xunyao.demo.watch;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stop of the tour at the zones of a camera (区域标定): the sample's post, drawn over the camera's picture.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
public record ZoneStops(Screen screen, Patience patience, Album album) {
    /// The camera whose post the sample list names.
    public static final String CAMERA = "C01";

    private static final int MOMENT = 60;
    private static final long SETTLE = 500;

    /// Z in the register of cameras, and back without a change.
    ///
    /// @return the zones of the camera
    /// @throws IOException if the picture is not written
    public String drawn() throws IOException {
        screen.enter("摄像机");
        patience.until("the cameras are listed", MOMENT, () -> screen.offers(CAMERA));
        screen.clickWords(CAMERA);
        patience.until("its zones are offered", MOMENT, () -> screen.shows("#zone-draw"));
        Patience.rest(SETTLE);
        album.take("cameras");
        String standing = screen.words("#zone-line");
        screen.press(KeyCode.Z);
        patience.until(
                "a picture lies below the zone",
                MOMENT,
                () -> Screen.pictured("#zone-canvas") && screen.shows("#zone-list .zone-mark"));
        Patience.rest(SETTLE);
        album.take("zones");
        String zones = screen.textsIn("#zone-list");
        screen.press(KeyCode.ESCAPE);
        patience.until("the register is there again", MOMENT, () -> !screen.shows("#zone-pane"));
        return standing + ": " + zones;
    }
}
