package org.xunyao.testkit.screen;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.ui.theme.Theme;

/// One screen in its window, read again and again while a test works on it.
///
/// @param <V> its root
public final class Shot<V extends Parent> implements AutoCloseable {
    private static final int ROUNDS = 3;

    private final Reading reading;
    private final FxRig rig;
    private final V view;

    private Shot(Reading reading, FxRig rig, V view) {
        this.reading = reading;
        this.rig = rig;
        this.view = view;
    }

    /// Shows a screen.
    ///
    /// @param width of the scene in pixels
    /// @param height of the scene in pixels
    /// @param made makes the screen, on the JavaFX thread
    public static <V extends Parent> Shot<V> of(
            Reading reading, Theme theme, double width, double height, Supplier<V> made) {
        var shown = new AtomicReference<V>();
        FxRig rig = FxRig.show(theme, width, height, () -> {
            V view = made.get();
            shown.set(view);
            return view;
        });
        return new Shot<>(reading, rig, Objects.requireNonNull(shown.get()));
    }

    /// The screen's root.
    public V view() {
        return view;
    }

    /// Its scene, for use on the JavaFX thread.
    public Scene scene() {
        return rig.scene();
    }

    /// Does something to the screen, draws it where that is wanted and reads it.
    ///
    /// @param label tells this state of the screen from the others
    /// @param act what is done first, on the JavaFX thread
    /// @return what is wrong, each with the label before it
    public List<String> look(String label, Consumer<V> act) {
        settle();
        FxRig.call(() -> {
            act.accept(view);
            return true;
        });
        settle();
        return reading.look(rig.scene(), label);
    }

    /// The id of what has the focus, `nothing` without one.
    public String focus() {
        return FxRig.call(() -> {
            Node owner = rig.scene().getFocusOwner();
            return owner == null ? "nothing" : String.valueOf(owner.getId());
        });
    }

    /// Presses a key where the focus is.
    public void press(KeyCode code) {
        FxRig.call(() -> {
            Node owner = rig.scene().getFocusOwner();
            // One that was just taken away is the owner until the next pulse.
            boolean away = owner == null || owner.getScene() != rig.scene();
            Event.fireEvent(
                    away ? rig.scene().getRoot() : owner,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
        settle();
    }

    /// Lets everything that waits for the JavaFX thread pass, and style and layout come to rest.
    public void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            rig.settle();
        }
    }

    @Override
    public void close() {
        rig.close();
    }
}
