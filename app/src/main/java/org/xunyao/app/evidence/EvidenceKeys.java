package org.xunyao.app.evidence;

import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the evidence screen. Single letters work only when no field has the focus.
final class EvidenceKeys implements EventHandler<KeyEvent> {
    private final Map<KeyCode, Runnable> ways;
    // A letter that leads into a field must not be written there too: its character comes after its key.
    private boolean taken;

    /// @param ways what each key does; Escape works in fields too
    EvidenceKeys(Map<KeyCode, Runnable> ways) {
        this.ways = Map.copyOf(ways);
    }

    @Override
    public void handle(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            taken = pressed(event);
        }
        if (taken) {
            event.consume();
        }
    }

    private boolean pressed(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl && event.getCode() != KeyCode.ESCAPE;
        Runnable way = ways.get(event.getCode());
        if (way == null || typing || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        way.run();
        return true;
    }
}
