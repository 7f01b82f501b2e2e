package org.xunyao.app.alarms.reread;

import java.util.List;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.alarms.ClipView;
import org.xunyao.app.alarms.reread.RereadModel.Page;
import org.xunyao.supervision.figures.End;

/// The keys of second readings: digits answer, Enter keeps, the full stop skips, M turns the page; the clip's keys
/// are those of the review.
final class RereadKeys implements EventHandler<KeyEvent> {
    private final RereadModel model;
    private final ClipView clip;
    private final Consumer<Page> turn;

    /// @param turn shows another page
    RereadKeys(RereadModel model, ClipView clip, Consumer<Page> turn) {
        this.model = model;
        this.clip = clip;
        this.turn = turn;
    }

    @Override
    public void handle(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean button = event.getTarget() instanceof ButtonBase;
        if (plain && pressed(event.getCode(), button)) {
            event.consume();
        }
    }

    private boolean pressed(KeyCode code, boolean button) {
        switch (code) {
            case M -> page();
            case L -> clip.alarmMoment();
            case PERIOD -> model.skip();
            case ESCAPE -> model.clear();
            case SPACE -> {
                if (button) {
                    return false;
                }
                model.clip().toggle();
            }
            case ENTER -> {
                if (button) {
                    return false;
                }
                model.submit();
            }
            case LEFT, RIGHT -> {
                if (model.current().isEmpty()) {
                    return false;
                }
                clip.step(code == KeyCode.LEFT ? -1 : 1);
            }
            default -> {
                return digit(code);
            }
        }
        return true;
    }

    private void page() {
        List<Page> pages = model.offered();
        turn.accept(pages.get((pages.indexOf(model.page()) + 1) % pages.size()));
    }

    private boolean digit(KeyCode code) {
        List<End> ends = List.of(End.values());
        String name = code.getName();
        int digit = code.isDigitKey() ? Character.digit(name.charAt(name.length() - 1), 10) : 0;
        if (digit < 1 || digit > ends.size()) {
            return false;
        }
        model.choose(ends.get(digit - 1));
        return true;
    }
}
