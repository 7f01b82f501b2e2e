package org.xunyao.app.term.desk;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.xunyao.app.term.TermPorts;
import org.xunyao.app.term.TermWords;
import org.xunyao.app.term.TermsModel;
import org.xunyao.app.term.TermsView;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The workspace 期限 of one person: its model outlives its view.
///
/// @param model made once
public record TermsRoom(TermsModel model, TermWords words) {
    /// Puts it together.
    ///
    /// @param texts any
    public static TermsRoom of(TermPorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        return new TermsRoom(new TermsModel(ports, tasks), new TermWords(texts, zone));
    }

    /// A view of it.
    ///
    /// @param folder lets the person choose one
    public Parent view(Supplier<Optional<Path>> folder) {
        return new TermsView(model, words, new TermsView.Choices(folder, this::calendar));
    }

    private Optional<Path> calendar() {
        var chooser = new FileChooser();
        chooser.setTitle(words.of("choose"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return Optional.ofNullable(chooser.showOpenDialog(Window.getWindows().stream()
                        .filter(Window::isFocused)
                        .findFirst()
                        .orElse(null)))
                .map(File::toPath);
    }
}
