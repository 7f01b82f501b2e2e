package org.xunyao.app.patrol;

import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.patrol.reading.ReadingPane;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.video.patrol.PatrolEnd;

/// The keys of a patrol. Every other key of the wall does what it always does, and holds the patrol
/// besides.
final class PatrolKeys {
    private static final Set<KeyCode> QUIET = Set.of(
            KeyCode.SHIFT,
            KeyCode.CONTROL,
            KeyCode.ALT,
            KeyCode.ALT_GRAPH,
            KeyCode.META,
            KeyCode.WINDOWS,
            KeyCode.CAPS,
            KeyCode.NUM_LOCK,
            KeyCode.F1,
            KeyCode.F6);

    private final PatrolModel model;
    private final Doors doors;

    /// What opens over the wall.
    interface Doors {
        /// What can be patrolled.
        void start();

        /// What was looked at.
        void coverage();

        /// What is to be read again, or how far readings agree.
        void readings();
    }

    PatrolKeys(PatrolModel model, Doors doors) {
        this.model = model;
        this.doors = doors;
    }

    /// What a patrol does with a key.
    ///
    /// @return whether the key was its own
    boolean take(KeyEvent event) {
        boolean going = model.goingProperty().get().isPresent();
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (plain && own(event.getCode(), event.isShiftDown(), going)) {
            return true;
        }
        boolean onButton = event.getTarget() instanceof ButtonBase;
        if (going && plain && during(event.getCode(), onButton)) {
            return true;
        }
        if (going && !QUIET.contains(event.getCode()) && !onButton) {
            model.pause();
        }
        return false;
    }

    private boolean own(KeyCode code, boolean shift, boolean going) {
        if (code == KeyCode.F9) {
            look(shift);
            return true;
        }
        if (code != KeyCode.F7) {
            return false;
        }
        if (going && shift) {
            model.stop(PatrolEnd.Cause.STOPPED);
        } else if (going) {
            model.toggle();
        } else {
            doors.start();
        }
        return true;
    }

    private void look(boolean shift) {
        if (shift) {
            doors.readings();
        } else {
            doors.coverage();
        }
    }

    private boolean during(KeyCode code, boolean onButton) {
        Optional<Answer> answer = ReadingPane.answer(code);
        if (answer.isPresent() && model.ports().readings().first().isPresent()) {
            model.answer(answer.get());
            return true;
        }
        switch (code) {
            case COMMA -> model.previous();
            case PERIOD -> model.next();
            case SPACE -> {
                if (onButton) {
                    return false;
                }
                model.toggle();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
