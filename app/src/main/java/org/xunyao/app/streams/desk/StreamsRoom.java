package org.xunyao.app.streams.desk;

import javafx.scene.Parent;
import org.xunyao.app.streams.StreamPorts;
import org.xunyao.app.streams.StreamWords;
import org.xunyao.app.streams.StreamsView;
import org.xunyao.app.streams.StreamsViewModel;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The workspace 画面 of one person: its model outlives its view, so that a finding is there when the person
/// comes back.
///
/// @param model made once
/// @param texts any
public record StreamsRoom(StreamsViewModel model, Texts texts, Clock clock) {
    /// Puts it together.
    public static StreamsRoom of(StreamPorts ports, Tasks tasks, Texts texts, Clock clock) {
        return new StreamsRoom(new StreamsViewModel(ports, tasks, new StreamWords(texts, clock.zone())), texts, clock);
    }

    /// A view of it.
    public Parent view() {
        return new StreamsView(model, texts, clock.zone(), clock::now);
    }
}
