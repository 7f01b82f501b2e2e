package org.xunyao.ui.control;

import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// The keys of a room, before whatever in it has the focus: a key that leads somewhere is consumed, and its letter is
/// not typed where it led. JavaFX thread.
public final class RoomKeys {
    private final Predicate<KeyEvent> keys;
    private boolean taken;

    private RoomKeys(Predicate<KeyEvent> keys) {
        this.keys = keys;
    }

    /// Listens over a room as long as it lives.
    ///
    /// @param keys does what a pressed key stands for, and says whether it stood for anything
    public static void over(Node room, Predicate<KeyEvent> keys) {
        var listening = new RoomKeys(keys);
        room.addEventFilter(KeyEvent.KEY_PRESSED, listening::pressed);
        room.addEventFilter(KeyEvent.KEY_TYPED, listening::typed);
    }

    private void pressed(KeyEvent event) {
        taken = keys.test(event);
        if (taken) {
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (taken) {
            event.consume();
        }
    }
}
