package org.xunyao.app.cases.summary.desk;

import java.time.ZoneId;
import javafx.scene.Parent;
import org.xunyao.app.cases.summary.SpotModel;
import org.xunyao.app.cases.summary.SpotPane;
import org.xunyao.app.cases.summary.SpotPorts;
import org.xunyao.app.cases.summary.SpotWords;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// The room 当场处罚 of one person: its model, with what was typed, outlives its pane.
public final class SpotRoom {
    private final SpotModel model;
    private final SpotWords words;

    private SpotRoom(SpotModel model, SpotWords words) {
        this.model = model;
        this.words = words;
    }

    /// The room.
    ///
    /// @param texts any
    /// @param zone in which times are written
    public static SpotRoom of(SpotPorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        var paper = new SpotWords(Texts.of(Language.CHINESE), zone);
        return new SpotRoom(new SpotModel(ports, tasks, paper), new SpotWords(texts, zone));
    }

    /// The room without its looks.
    public SpotModel model() {
        return model;
    }

    /// A pane of it. JavaFX thread.
    public Parent pane() {
        return new SpotPane(model, words);
    }
}
