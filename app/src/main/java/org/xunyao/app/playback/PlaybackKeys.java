package org.xunyao.app.playback;

import java.time.Duration;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.playback.parts.ZoomPane;

/// The keys of the replay: space plays, arrows move by 5 s, with Shift by one picture, up and down change
/// the speed, I and O mark, E seals, Y plays the cameras of the shop together, 1 to 4 puts one of them in
/// front, K sets a bookmark, Z enlarges, 0 shows the whole, with Alt arrows move the enlarged picture. No key is
/// taken from whoever types.
final class PlaybackKeys {
    private static final Duration STEP = Duration.ofSeconds(5);

    private final PlaybackModel model;
    private final ZoomPane picture;
    private final Runnable live;
    private final Runnable bookmark;

    /// @param live back to the live pictures
    /// @param bookmark begins one
    PlaybackKeys(PlaybackModel model, ZoomPane picture, Runnable live, Runnable bookmark) {
        this.model = model;
        this.picture = picture;
        this.live = live;
        this.bookmark = bookmark;
    }

    /// What the replay does with a key.
    ///
    /// @return whether the key was one of its own
    boolean take(KeyEvent event) {
        if (event.isShortcutDown() || event.getTarget() instanceof TextInputControl) {
            return false;
        }
        boolean control = event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ComboBoxBase;
        if (control && event.getCode() == KeyCode.SPACE) {
            return false;
        }
        if (event.isAltDown()) {
            return pan(event.getCode());
        }
        if (event.getTarget() instanceof ComboBoxBase
                && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            return false;
        }
        return event.getCode().isArrowKey() ? arrow(event) : letter(event.getCode(), event.isShiftDown());
    }

    /// Whether a key moves the head by more than a picture.
    static boolean moves(KeyEvent event) {
        boolean sideways = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        return sideways && !event.isShiftDown() && !event.isAltDown();
    }

    private boolean pan(KeyCode code) {
        switch (code) {
            case LEFT -> picture.pan(-1, 0);
            case RIGHT -> picture.pan(1, 0);
            case UP -> picture.pan(0, -1);
            case DOWN -> picture.pan(0, 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean arrow(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> move(-1, event.isShiftDown());
            case RIGHT -> move(1, event.isShiftDown());
            case UP -> model.faster(1);
            case DOWN -> model.faster(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int direction, boolean one) {
        if (one) {
            model.step(direction);
        } else {
            model.seekBy(STEP.multipliedBy(direction));
        }
    }

    private boolean letter(KeyCode code, boolean shift) {
        switch (code) {
            case SPACE -> model.toggle();
            case I -> model.in();
            case O -> model.out();
            case E -> model.seal();
            case Y -> model.beside();
            case K -> bookmark.run();
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4 -> {
                if (!model.sync().on()) {
                    return false;
                }
                model.front(Integer.parseInt(code.getChar()) - 1);
            }
            case Z -> picture.zoom(shift ? -1 : 1);
            case DIGIT0, NUMPAD0 -> picture.whole();
            case L, ESCAPE -> live.run();
            default -> {
                return false;
            }
        }
        return true;
    }
}
