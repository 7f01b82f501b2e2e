package org.xunyao.app.workshop.desk;

import javafx.scene.Parent;
import org.xunyao.app.workshop.WorkshopPorts;
import org.xunyao.app.workshop.WorkshopView;
import org.xunyao.app.workshop.WorkshopViewModel;
import org.xunyao.app.workshop.WorkshopWords;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The workspace 规则工场 of one person: its model outlives its view.
///
/// @param model made once
public record WorkshopRoom(WorkshopViewModel model, WorkshopWords words) {
    /// Puts it together.
    ///
    /// @param texts any
    public static WorkshopRoom of(WorkshopPorts ports, Tasks tasks, Texts texts) {
        var words = new WorkshopWords(texts, ports.terms());
        return new WorkshopRoom(new WorkshopViewModel(ports, tasks, words), words);
    }

    /// A view of it.
    public Parent view() {
        return new WorkshopView(model, words);
    }
}
