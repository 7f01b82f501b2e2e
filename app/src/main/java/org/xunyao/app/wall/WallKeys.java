package org.xunyao.app.wall;

import javafx.scene.input.KeyCode;

/// The keys of the wall: Alt+1 … Alt+4 layouts, digits and Enter a number, arrows the selection, Page
/// keys the pages.
final class WallKeys {
    private WallKeys() {}

    /// What the wall does with a key.
    ///
    /// @param onTiles whether the tiles have the focus; a focused button keeps Enter and the arrows to
    ///     itself
    /// @return whether the key was one of the wall's
    static boolean take(KeyCode code, boolean alt, boolean onTiles, WallViewModel model) {
        if (code.isDigitKey() || code.isKeypadKey()) {
            return digit(code, alt, model);
        }
        switch (code) {
            case ESCAPE -> model.back();
            case PAGE_DOWN -> model.turn(1);
            case PAGE_UP -> model.turn(-1);
            case ENTER -> {
                return enter(onTiles, model);
            }
            case LEFT, RIGHT, UP, DOWN -> {
                return arrow(code, onTiles, model);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean enter(boolean onTiles, WallViewModel model) {
        if (onTiles || !model.typedProperty().get().isEmpty()) {
            model.enter();
            return true;
        }
        return false;
    }

    private static boolean arrow(KeyCode code, boolean onTiles, WallViewModel model) {
        if (onTiles) {
            int right = code == KeyCode.RIGHT ? 1 : code == KeyCode.LEFT ? -1 : 0;
            int down = code == KeyCode.DOWN ? 1 : code == KeyCode.UP ? -1 : 0;
            model.move(right, down);
        }
        return onTiles;
    }

    private static boolean digit(KeyCode code, boolean alt, WallViewModel model) {
        String name = code.getName();
        int digit = Character.digit(name.charAt(name.length() - 1), 10);
        if (digit < 0) {
            return false;
        }
        if (!alt) {
            model.type(digit);
            return true;
        }
        WallLayout.of(digit).ifPresent(layout -> {
            model.enlargedProperty().set(false);
            model.layoutProperty().set(layout);
        });
        return true;
    }
}
