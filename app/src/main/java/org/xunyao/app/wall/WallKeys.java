package org.xunyao.app.wall;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.video.wall.WallLayout;

/// The keys of the wall: Alt and a digit layouts, digits and Enter a number, arrows the selection, with
/// Shift the picture too, page keys the pages, Insert and Delete the cell, F4 arranging, Ctrl and a letter views and
/// undo.
final class WallKeys {
    private final WallViewModel model;
    private final Doors doors;

    /// What opens beside the pictures.
    interface Doors {
        /// The views.
        void views();

        /// The name of a new view.
        void name();

        /// The cameras, for the selected cell.
        void cameras();

        /// The cells are arranged by hand from now on, or not any more.
        void arrange();

        /// The second window does something.
        void second(Order order);
    }

    /// What the second window is told.
    enum Order {
        /// To open, or to show what this one shows.
        SHOW,
        /// To turn to the next page.
        NEXT,
        /// To turn to the page before.
        BEFORE,
        /// To close.
        CLOSE
    }

    WallKeys(WallViewModel model, Doors doors) {
        this.model = model;
        this.doors = doors;
    }

    /// What the wall does with a key.
    ///
    /// @param onTiles whether the tiles have the focus; a focused button keeps Enter and the arrows to
    ///     itself
    /// @return whether the key was one of the wall's
    boolean take(KeyEvent event, boolean onTiles) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()) {
            return command(code, event.isShiftDown());
        }
        if (code.isDigitKey() || code.isKeypadKey()) {
            return digit(code, event.isAltDown());
        }
        switch (code) {
            case ESCAPE -> model.back();
            case PAGE_DOWN -> model.turn(1);
            case PAGE_UP -> model.turn(-1);
            case F4 -> doors.arrange();
            case INSERT -> doors.cameras();
            case DELETE -> model.clear();
            case ENTER -> {
                return enter(onTiles);
            }
            case LEFT, RIGHT, UP, DOWN -> {
                return arrow(code, event.isShiftDown(), onTiles);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean command(KeyCode code, boolean shift) {
        switch (code) {
            case Z -> {
                if (shift) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case Y -> model.redo();
            case O -> doors.views();
            case S -> doors.name();
            case ENTER -> doors.second(Order.SHOW);
            case PAGE_DOWN -> doors.second(Order.NEXT);
            case PAGE_UP -> doors.second(Order.BEFORE);
            case W -> doors.second(Order.CLOSE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean enter(boolean onTiles) {
        boolean number = !model.typedProperty().get().isEmpty();
        if (!onTiles && !number) {
            return false;
        }
        if (!model.enter() && !number) {
            doors.cameras();
        }
        return true;
    }

    private boolean arrow(KeyCode code, boolean swap, boolean onTiles) {
        if (onTiles) {
            int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
            int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
            if (swap) {
                model.swapBeside(right, down);
            } else {
                model.move(right, down);
            }
        }
        return onTiles;
    }

    private boolean digit(KeyCode code, boolean alt) {
        String name = code.getName();
        int digit = Character.digit(name.charAt(name.length() - 1), 10);
        if (digit < 0) {
            return false;
        }
        if (!alt) {
            model.type(digit);
            return true;
        }
        model.enlargedProperty().set(false);
        if (digit == 0) {
            model.all();
        } else {
            model.layoutProperty().set(layout(digit));
        }
        return true;
    }

    /// The layout of Alt and a digit: as many columns as it says, where there is such a layout.
    ///
    /// @param digit 1..9
    static WallLayout layout(int digit) {
        return switch (digit) {
            case 1 -> WallLayout.ONE;
            case 2 -> WallLayout.FOUR;
            case 3 -> WallLayout.NINE;
            case 4 -> WallLayout.SIXTEEN;
            case 5 -> WallLayout.TWENTY_FIVE;
            case 6 -> WallLayout.THIRTY_SIX;
            case 7 -> WallLayout.ONE_AND_SEVEN;
            case 8 -> WallLayout.SIXTY_FOUR;
            default -> WallLayout.ONE_AND_FIVE;
        };
    }
}
