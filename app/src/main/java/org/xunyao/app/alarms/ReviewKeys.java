package org.xunyao.app.alarms;

import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.alarms.answer.ReviewMessage;
import org.xunyao.app.alarms.answer.VerdictMark;

/// The keys of the review. Single letters and digits work only when no field has the focus; a
/// button and the lane keep the keys that are theirs.
final class ReviewKeys implements EventHandler<KeyEvent> {
    private final ReviewViewModel model;
    private final ClipView clip;
    private final TextField remark;
    private final Runnable home;
    // A digit that leads into the field must not be written there too: its character comes after its key.
    private boolean taken;

    /// @param home puts the focus where letters work
    ReviewKeys(ReviewViewModel model, ClipView clip, TextField remark, Runnable home) {
        this.model = model;
        this.clip = clip;
        this.remark = remark;
        this.home = home;
    }

    /// An answer that always needs words leads to the field for them; one that was taken back leads
    /// away.
    void answered() {
        boolean asksForWords =
                model.answer().mark().isPresent() && !model.answer().is(VerdictMark.DISMISS);
        if (asksForWords) {
            remark.requestFocus();
        } else if (remark.getScene() != null) {
            home.run();
        }
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            if (taken) {
                event.consume();
            }
            return;
        }
        taken = pressed(event);
        if (taken) {
            event.consume();
        }
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            model.batch().submit();
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        return event.getTarget() instanceof TextInputControl
                ? inField(event.getCode())
                : outside(event.getCode(), event.getTarget());
    }

    private boolean inField(KeyCode code) {
        return switch (code) {
            case ENTER -> {
                model.submit();
                yield true;
            }
            case ESCAPE -> {
                model.cancel();
                home.run();
                yield true;
            }
            default -> false;
        };
    }

    private boolean outside(KeyCode code, EventTarget target) {
        boolean button = target instanceof ButtonBase;
        boolean lane = target instanceof DutyLane;
        switch (code) {
            case J -> model.move(1);
            case K -> model.move(-1);
            case Z -> model.takeBack();
            case X -> model.batch().choose();
            case A -> model.batch().chooseAlike();
            case U -> model.batch().model().clear();
            case L -> clip.alarmMoment();
            case ESCAPE -> model.cancel();
            case SPACE -> {
                return !button && play();
            }
            case ENTER -> {
                return !button && !lane && submit();
            }
            case LEFT, RIGHT -> {
                return !lane && step(code == KeyCode.LEFT ? -1 : 1);
            }
            default -> {
                return digit(code);
            }
        }
        return true;
    }

    private boolean play() {
        model.clip().toggle();
        return true;
    }

    private boolean step(int direction) {
        clip.step(direction);
        return true;
    }

    private boolean submit() {
        model.submit();
        boolean wordsMissing = model.answer().reason().isPresent()
                && model.remarkProperty().get().isBlank()
                && model.messageProperty().get() instanceof ReviewMessage.Blocked;
        if (wordsMissing) {
            remark.requestFocus();
        }
        return true;
    }

    private boolean digit(KeyCode code) {
        if (!code.isDigitKey()) {
            return false;
        }
        String name = code.getName();
        model.digit(Character.digit(name.charAt(name.length() - 1), 10));
        return true;
    }
}
