package org.xunyao.app.licence.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.xunyao.access.Office;
import org.xunyao.app.licence.LicenceView;
import org.xunyao.app.licence.LicenceViewModel;
import org.xunyao.app.licence.LicenceWords;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The workspace 许可证 of one person: its model, with what was typed, outlives its view.
public final class LicenceRoom {
    private LicenceRoom() {}

    /// Views of it.
    ///
    /// @param texts any
    public static Supplier<Parent> of(LicencesAtDesk desk, Office office, Tasks tasks, Texts texts, Clock clock) {
        var words = new LicenceWords(texts, clock.zone());
        var model = new LicenceViewModel(desk.ports(office, () -> choose(words)), tasks, words);
        return () -> new LicenceView(model, words);
    }

    private static Optional<Path> choose(LicenceWords words) {
        var chooser = new FileChooser();
        chooser.setTitle(words.of("choose"));
        return Optional.ofNullable(chooser.showOpenDialog(Window.getWindows().stream()
                        .filter(Window::isFocused)
                        .findFirst()
                        .orElse(null)))
                .map(File::toPath);
    }
}
