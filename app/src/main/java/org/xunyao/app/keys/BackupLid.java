package org.xunyao.app.keys;

import javafx.scene.control.Button;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;

/// Says that there is no backup to fall back on, before all data is encrypted anew. The person makes one
/// first, goes on knowingly, or leaves everything as it is.
final class BackupLid extends KeyLid {
    private final Button first;

    /// Where it leads.
    ///
    /// @param backup to the page of the backups
    /// @param anyway to the form of the change
    /// @param leave back to work
    record Ways(Runnable backup, Runnable anyway, Runnable leave) {}

    /// @param found what is known of the backups, in one sentence
    BackupLid(String found, Ways ways, Texts texts) {
        super(ways.leave());
        first = Buttons.primary(texts.of("keys.backup.first"), ways.backup());
        first.setId("keys-backup");
        Button anyway = Buttons.normal(texts.of("keys.backup.anyway"), ways.anyway());
        anyway.setId("keys-anyway");
        var said = sentence(found, "fg-late");
        said.setId("keys-found");
        form().getChildren()
                .addAll(
                        head(texts.of("keys.backup.title"), texts.of("keys.backup.what")),
                        said,
                        buttons(first, anyway),
                        leaving(texts.of("keys.leave"), ways.leave()));
    }

    @Override
    void focusFirst() {
        first.requestFocus();
    }
}
