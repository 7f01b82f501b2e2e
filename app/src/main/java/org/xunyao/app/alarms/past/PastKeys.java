package org.xunyao.app.alarms.past;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.alarms.ClipView;
import org.xunyao.app.alarms.answer.ReviewMessage;
import org.xunyao.app.alarms.answer.VerdictMark;

/// The keys of the list of decided alarms. Single letters and digits work only when no field has
/// the focus.
final class PastKeys {
    private final PastModel model;
    private final Parts parts;

    /// What keys lead to.
    ///
    /// @param home puts the focus where letters work
    record Parts(ClipView clip, PastFilters filters, CounterBar counter, Runnable home) {}

    PastKeys(PastModel model, Parts parts) {
        this.model = model;
        this.parts = parts;
    }

    /// Whether a key that was pressed stood for anything.
    boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        return event.getTarget() instanceof TextInputControl field ? inField(event.getCode(), field) : outside(event);
    }

    private boolean inField(KeyCode code, TextInputControl field) {
        boolean searching = field == parts.filters().field();
        switch (code) {
            case ENTER -> {
                if (searching) {
                    parts.filters().search();
                    parts.home().run();
                } else {
                    submit();
                }
            }
            case ESCAPE -> {
                if (!searching) {
                    model.counter().cancel();
                }
                parts.home().run();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean outside(KeyEvent event) {
        boolean box = event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ComboBoxBase;
        switch (event.getCode()) {
            case J -> model.move(1);
            case K -> model.move(-1);
            case R -> model.nextRule();
            case V -> model.nextEnd();
            case D -> model.nextDays();
            case M -> model.mine();
            case S -> model.shop();
            case F, SLASH -> parts.filters().field().requestFocus();
            case C -> begin();
            case L -> parts.clip().alarmMoment();
            case ESCAPE -> model.counter().cancel();
            case SPACE, LEFT, RIGHT, ENTER -> {
                return !box && playing(event.getCode());
            }
            default -> {
                return digit(event.getCode());
            }
        }
        return true;
    }

    private boolean playing(KeyCode code) {
        switch (code) {
            case SPACE -> model.clip().toggle();
            case LEFT -> parts.clip().step(-1);
            case RIGHT -> parts.clip().step(1);
            default -> submit();
        }
        return true;
    }

    private void begin() {
        model.counter().begin();
        if (model.counter().openProperty().get()) {
            parts.counter().why().requestFocus();
        }
    }

    /// Without a verdict the keys of the verdicts come next; where the reason is missing it is gone
    /// to.
    private void submit() {
        CounterModel counter = model.counter();
        if (counter.answer().mark().isEmpty()) {
            parts.home().run();
            return;
        }
        counter.submit();
        boolean left = counter.openProperty().get()
                && counter.messageProperty().get() instanceof ReviewMessage.Blocked
                && counter.whyProperty().get().isBlank();
        if (left) {
            parts.counter().why().requestFocus();
        }
    }

    private boolean digit(KeyCode code) {
        if (!code.isDigitKey() || !model.counter().openProperty().get()) {
            return false;
        }
        String name = code.getName();
        model.counter().digit(Character.digit(name.charAt(name.length() - 1), 10));
        boolean words = model.counter()
                .answer()
                .mark()
                .filter(mark -> mark != VerdictMark.DISMISS)
                .isPresent();
        if (words) {
            parts.counter().remark().requestFocus();
        }
        return true;
    }
}
