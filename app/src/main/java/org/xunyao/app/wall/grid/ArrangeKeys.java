package org.xunyao.app.wall.grid;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that arrange cells: arrows move the selected one, with Shift its right and lower edge, Tab
/// selects, Insert splits, Delete removes, Enter and Esc end it.
final class ArrangeKeys {
    private ArrangeKeys() {}

    /// What arranging does with a key.
    ///
    /// @return whether the key was one of these
    static boolean take(KeyEvent event, Arranging cells) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        KeyCode code = event.getCode();
        switch (code) {
            case TAB -> cells.next(event.isShiftDown() ? -1 : 1);
            case INSERT -> cells.split();
            case DELETE -> cells.remove();
            case ENTER, ESCAPE -> cells.end();
            case LEFT, RIGHT, UP, DOWN -> arrow(code, event.isShiftDown(), cells);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void arrow(KeyCode code, boolean size, Arranging cells) {
        int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
        int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
        if (size) {
            cells.resize(right, down);
        } else {
            cells.move(right, down);
        }
    }
}
