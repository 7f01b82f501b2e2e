package org.xunyao.demo;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.TourException;

/// The stops of the tour at the door of somebody who was given a password: it has to be changed before
/// anything else, and the old one is worth nothing afterwards.
final class NewcomerStops {
    private static final String INSIDE = ".rail-words";
    private static final int MOMENT = 60;
    private static final long SETTLE = 500;

    private final Screen screen;
    private final Patience patience;
    private final Album album;
    private final Door door;

    NewcomerStops(Screen screen, Patience patience, Album album, Door door) {
        this.screen = screen;
        this.patience = patience;
        this.album = album;
        this.door = door;
    }

    /// The given password opens nothing but the form in which it is changed.
    String changed() throws IOException {
        door.out();
        door.knock(DemoFolder.NEWCOMER, DemoFolder.PASSWORD);
        patience.until("the form for another password is there", MOMENT, () -> screen.shows(".change-form"));
        Patience.rest(SETTLE);
        screen.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        if (screen.shows(INSIDE)) {
            throw new TourException("Ctrl 1 leads past the change of the first password.");
        }
        String same = refused();
        screen.type(DemoFolder.FRESH_PASSWORD);
        screen.press(KeyCode.ENTER);
        screen.type(DemoFolder.FRESH_PASSWORD);
        album.take("first-password");
        screen.press(KeyCode.ENTER);
        patience.until(
                () -> "the new password lets in, but it says: " + screen.words("#change-message"),
                MOMENT,
                () -> screen.shows(INSIDE));
        return "%s must change the given password; the same again: “%s”; another one lets in"
                .formatted(DemoFolder.NEWCOMER, same);
    }

    /// The password that was given, as the new one.
    private String refused() {
        for (int i = 0; i < 3; i++) {
            screen.type(DemoFolder.PASSWORD);
            screen.press(KeyCode.ENTER);
        }
        patience.until(
                "the same password is refused",
                MOMENT,
                () -> !screen.words("#change-message").isEmpty());
        String said = screen.words("#change-message");
        if (screen.shows(INSIDE)) {
            throw new TourException("The given password was taken as the new one.");
        }
        return said;
    }

    /// At the lock the old password is refused and the new one opens.
    String refusedAfterwards() {
        Patience.rest(SETTLE);
        screen.press(KeyCode.CONTROL, KeyCode.L);
        patience.until("the lock screen is there", MOMENT, () -> screen.shows(".lock #password"));
        screen.type(DemoFolder.PASSWORD);
        screen.press(KeyCode.ENTER);
        patience.until(
                "the old password is refused",
                MOMENT,
                () -> !screen.words("#message").isEmpty());
        String said = screen.words("#message");
        screen.type(DemoFolder.FRESH_PASSWORD);
        screen.press(KeyCode.ENTER);
        patience.until("the new one opens", MOMENT, () -> !screen.shows(".lock") && screen.shows(INSIDE));
        return "the old password at the lock: “" + said + "”, the new one opens";
    }
}
