package org.xunyao.app.evidence;

import java.util.Map;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the evidence screen. Single letters work only when no field has the focus.
final class EvidenceKeys {
    private final Map<KeyCode, Runnable> ways;

    /// @param ways what each key does; Escape works in fields too
    EvidenceKeys(Map<KeyCode, Runnable> ways) {
        this.ways = Map.copyOf(ways);
    }

    /// Does what the key stands for.
    ///
    /// @return whether it stands for anything
    boolean pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl && event.getCode() != KeyCode.ESCAPE;
        Runnable way = ways.get(event.getCode());
        if (way == null || typing || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        way.run();
        return true;
    }
}
