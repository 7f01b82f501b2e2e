package org.xunyao.app.wall;

import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.wall.picture.PictureSurface;

/// The keys that look closer at the selected picture: + and −; and while it is enlarged the arrows move
/// in it, 0 and Esc show the whole again.
final class ZoomKeys {
    private ZoomKeys() {}

    /// What looking closer does with a key.
    ///
    /// @param onTiles whether the tiles have the focus
    /// @param chosen the selected tile, if a camera stands there
    /// @return whether the key was one of these
    static boolean take(KeyEvent event, boolean onTiles, Optional<TileView> chosen) {
        if (!onTiles || event.isShortcutDown() || event.isAltDown() || chosen.isEmpty()) {
            return false;
        }
        PictureSurface picture = chosen.get().picture();
        return enlarge(event.getCode(), picture)
                || (picture.zoomed() && !event.isShiftDown() && within(event.getCode(), picture));
    }

    private static boolean enlarge(KeyCode code, PictureSurface picture) {
        switch (code) {
            case PLUS, ADD, EQUALS -> picture.zoom(1);
            case MINUS, SUBTRACT -> picture.zoom(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean within(KeyCode code, PictureSurface picture) {
        switch (code) {
            case LEFT -> picture.pan(-1, 0);
            case RIGHT -> picture.pan(1, 0);
            case UP -> picture.pan(0, -1);
            case DOWN -> picture.pan(0, 1);
            case DIGIT0, NUMPAD0, ESCAPE -> picture.whole();
            default -> {
                return false;
            }
        }
        return true;
    }
}
