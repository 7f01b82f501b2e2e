package org.xunyao.demo.watch;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stop of the tour at the stream doctor (画面诊断): why a camera shows nothing, and who is to do what.
///
/// @param screen of the running program
/// @param patience waits for what takes a while
/// @param album takes the pictures
public record DoctorStops(Screen screen, Patience patience, Album album) {
    private static final String CAUSE = "#doctor-cause";
    private static final int MOMENT = 60;
    private static final long TYPED = 2_000;
    private static final long SETTLE = 500;

    /// D over the camera that refuses the password, and back to the wall.
    ///
    /// @return cause and remedy
    /// @throws IOException if the picture is not written
    public String examined() throws IOException {
        // On a busy machine a key can be swallowed, as at a real desk.
        patience.until("the wall shows the typed 5", MOMENT, () -> {
            screen.press(KeyCode.DIGIT5);
            patience.rested(TYPED, () -> !screen.words("#typed").isEmpty());
            return !screen.words("#typed").isEmpty();
        });
        screen.press(KeyCode.ENTER);
        patience.until(
                "picture 5 is chosen", MOMENT, () -> screen.words("#typed").isEmpty());
        screen.press(KeyCode.D);
        patience.until(
                () -> "the doctor names the password, but: " + screen.textsIn("#streams-side"),
                MOMENT,
                () -> screen.words(CAUSE).contains("密码"));
        Patience.rest(SETTLE);
        album.take("doctor");
        String found = screen.words(CAUSE) + ": " + screen.words("#doctor-action");
        screen.enter("视频墙");
        patience.until("the wall is there again", MOMENT, () -> screen.shows(".tile"));
        return found;
    }
}
