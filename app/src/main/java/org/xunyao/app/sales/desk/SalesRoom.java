package org.xunyao.app.sales.desk;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.xunyao.app.sales.SalesPorts;
import org.xunyao.app.sales.SalesView;
import org.xunyao.app.sales.SalesViewModel;
import org.xunyao.app.sales.SalesWords;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The workspace 销售数据 of one person: its model outlives its view.
///
/// @param model made once
public record SalesRoom(SalesViewModel model, SalesWords words) {
    /// Puts it together.
    ///
    /// @param texts any
    public static SalesRoom of(SalesPorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        var words = new SalesWords(texts, zone);
        return new SalesRoom(new SalesViewModel(ports, tasks, words), words);
    }

    /// A view of it.
    public Parent view() {
        return new SalesView(model, words);
    }

    /// The system's own dialogue for a file that is there.
    ///
    /// @param texts any
    public static Optional<Path> choose(Texts texts) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.with(SalesWords.BUNDLE).of("choose"));
        return Optional.ofNullable(chooser.showOpenDialog(Window.getWindows().stream()
                        .filter(Window::isFocused)
                        .findFirst()
                        .orElse(null)))
                .map(File::toPath);
    }
}
