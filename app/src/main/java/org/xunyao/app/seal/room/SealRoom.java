package org.xunyao.app.seal.room;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.xunyao.access.Ticket;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.house.Surroundings;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The workspace 电子印章 of one person: its model outlives its view.
///
/// @param model made once
public record SealRoom(SealModel model, SealWords words) {
    /// Puts it together over the desks of the station, for those who may look at it.
    ///
    /// @param texts any
    public static Optional<SealRoom> offered(
            Surroundings around, Desks desks, Ticket ticket, Tasks tasks, Texts texts) {
        return desks.keeping().seal().desk().offers(ticket)
                ? Optional.of(over(around, desks, ticket, tasks, texts))
                : Optional.empty();
    }

    private static SealRoom over(Surroundings around, Desks desks, Ticket ticket, Tasks tasks, Texts texts) {
        var press = new SamplePress(
                new LateComposer(around.arguments().resources().resolve("documents")),
                desks.bureau().name(),
                around.clock());
        var ports = new SealAtDesk(
                desks.keeping().seal(), new SealAtDesk.Who(desks.office(), ticket), press, around.clock());
        return of(ports, tasks, texts, around.clock().zone());
    }

    /// The same over other ports.
    ///
    /// @param texts any
    public static SealRoom of(SealPorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        return new SealRoom(new SealModel(ports, tasks), new SealWords(texts, zone));
    }

    /// A view of it.
    public Parent view() {
        return new SealView(model, words, SealRoom::choose);
    }

    /// The system's own dialogue for a file that is there.
    private static Optional<Path> choose() {
        return Optional.ofNullable(new FileChooser()
                        .showOpenDialog(Window.getWindows().stream()
                                .filter(Window::isFocused)
                                .findFirst()
                                .orElse(null)))
                .map(File::toPath);
    }
}
