package org.xunyao.app.identity.desk;

import javafx.scene.Parent;
import org.xunyao.app.identity.IdentityPorts;
import org.xunyao.app.identity.IdentityView;
import org.xunyao.app.identity.IdentityViewModel;
import org.xunyao.app.identity.IdentityWords;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The workspace 药师核验 of one person: its model outlives its view.
///
/// @param model made once
public record IdentityRoom(IdentityViewModel model, IdentityWords words) {
    /// Puts it together.
    ///
    /// @param texts any
    public static IdentityRoom of(IdentityPorts ports, Tasks tasks, Texts texts) {
        return new IdentityRoom(
                new IdentityViewModel(ports, tasks),
                new IdentityWords(texts, ports.rules().zone()));
    }

    /// A view of it.
    public Parent view() {
        return new IdentityView(model, words);
    }
}
