package org.xunyao.app.packages;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the exchange. Single letters work only when no field has the focus.
final class PackagesKeys {
    private final PackagesViewModel model;
    private final Runnable export;
    private final Runnable home;

    /// @param export puts the focus into the field for a copy's name
    /// @param home puts it where letters work
    PackagesKeys(PackagesViewModel model, Runnable export, Runnable home) {
        this.model = model;
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
        return event.getCode() == KeyCode.ESCAPE
                ? escape()
                : !(event.getTarget() instanceof TextInputControl) && letter(event.getCode());
    }

    private boolean escape() {
        model.back();
        home.run();
        return true;
    }

    private boolean letter(KeyCode code) {
        switch (code) {
            case J -> model.move(1);
            case K -> model.move(-1);
            case N -> model.openCompose();
            case V -> model.openCheck();
            case E -> export.run();
            default -> {
                return false;
            }
        }
        return true;
    }
}
