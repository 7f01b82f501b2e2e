package org.xunyao.app.ptz;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.video.ptz.PtzMove;

/// The keys while a camera is turned: arrows, plus and minus for as long as they are down, Shift faster;
/// digits views, Home home, B back, T and Escape let go.
final class PtzKeys {
    private static final double SLOW = 0.4;
    private static final double FAST = 1;

    private final PtzModel model;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);
    private boolean fast;

    PtzKeys(PtzModel model) {
        this.model = model;
    }

    /// Whatever is down is not any more.
    void release() {
        down.clear();
        model.release();
    }

    void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
            return;
        }
        if (!event.isShortcutDown() && !event.isAltDown() && take(event)) {
            event.consume();
        }
    }

    void released(KeyEvent event) {
        if (event.getCode() == KeyCode.SHIFT && !down.isEmpty()) {
            fast = false;
            hold();
        }
        if (down.remove(event.getCode())) {
            hold();
            event.consume();
        }
    }

    private boolean take(KeyEvent event) {
        KeyCode code = event.getCode();
        switch (code) {
            case LEFT, RIGHT, UP, DOWN, PLUS, EQUALS, ADD, MINUS, SUBTRACT -> {
                fast = event.isShiftDown() && code != KeyCode.EQUALS && code != KeyCode.PLUS;
                if (down.add(code)) {
                    hold();
                }
            }
            case HOME -> model.home();
            case B -> model.back();
            case T, ESCAPE -> model.close();
            default -> {
                return digit(code);
            }
        }
        return true;
    }

    private boolean digit(KeyCode code) {
        if (!code.isDigitKey() && !code.isKeypadKey()) {
            return false;
        }
        String name = code.getName();
        int digit = Character.digit(name.charAt(name.length() - 1), 10);
        if (digit > 0) {
            model.go(digit);
        }
        return digit >= 0;
    }

    private void hold() {
        double speed = fast ? FAST : SLOW;
        double pan = side(KeyCode.RIGHT) - side(KeyCode.LEFT);
        double tilt = side(KeyCode.UP) - side(KeyCode.DOWN);
        double zoom = Math.max(side(KeyCode.PLUS), Math.max(side(KeyCode.EQUALS), side(KeyCode.ADD)))
                - Math.max(side(KeyCode.MINUS), side(KeyCode.SUBTRACT));
        model.hold(new PtzMove(pan * speed, tilt * speed, zoom * speed));
    }

    private int side(KeyCode code) {
        return down.contains(code) ? 1 : 0;
    }
}
