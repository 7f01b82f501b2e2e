package org.xunyao.app.audit;

import javafx.event.EventHandler;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.audit.AuditViewModel.What;

/// The keys of the audit. Single letters work only when no field has the focus.
final class AuditKeys implements EventHandler<KeyEvent> {
    private final AuditViewModel model;
    private final Runnable search;
    private final Runnable export;
    private final Runnable home;
    // A letter that leads into a field must not be written there too: its character comes after its key.
    private boolean taken;

    /// @param search puts the focus into the first filter
    /// @param export puts it into the field for the export's name
    /// @param home puts it where letters work
    AuditKeys(AuditViewModel model, Runnable search, Runnable export, Runnable home) {
        this.model = model;
        this.search = search;
        this.export = export;
        this.home = home;
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
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            model.back();
            home.run();
            return true;
        }
        return !(event.getTarget() instanceof TextInputControl) && letter(event.getCode());
    }

    private boolean letter(KeyCode code) {
        switch (code) {
            case J -> model.move(1);
            case K -> model.move(-1);
            case F, SLASH -> search.run();
            case P -> model.same(What.PERSON);
            case O -> model.same(What.OBJECT);
            case A -> model.same(What.ACTION);
            case X -> model.clear();
            case C -> model.openChain();
            case V -> model.check();
            case E -> export.run();
            default -> {
                return false;
            }
        }
        return true;
    }
}
