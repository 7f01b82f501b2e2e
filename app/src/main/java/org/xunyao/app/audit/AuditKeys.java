package org.xunyao.app.audit;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.audit.AuditViewModel.What;

/// The keys of the audit. Single letters work only when no field has the focus.
final class AuditKeys {
    private final AuditViewModel model;
    private final Runnable search;
    private final Runnable export;
    private final Runnable home;

    /// @param search puts the focus into the first filter
    /// @param export puts it into the field for the export's name
    /// @param home puts it where letters work
    AuditKeys(AuditViewModel model, Runnable search, Runnable export, Runnable home) {
        this.model = model;
        this.search = search;
        this.export = export;
        this.home = home;
    }

    /// Does what the key stands for.
    ///
    /// @return whether it stands for anything
    boolean pressed(KeyEvent event) {
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
