package org.xunyao.app.duty.desk;

import javafx.scene.Parent;
import org.xunyao.app.duty.DutyPorts;
import org.xunyao.app.duty.DutyView;
import org.xunyao.app.duty.DutyViewModel;
import org.xunyao.app.duty.DutyWords;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The workspace 在岗台账 of one person: its model outlives its view.
///
/// @param model made once
public record DutyRoom(DutyViewModel model, DutyWords words) {
    /// Puts it together.
    ///
    /// @param texts any
    public static DutyRoom of(DutyPorts ports, Tasks tasks, Texts texts) {
        var words = new DutyWords(texts, ports.rules().zone());
        return new DutyRoom(new DutyViewModel(ports, tasks, words), words);
    }

    /// A view of it.
    public Parent view() {
        return new DutyView(model, words);
    }
}
