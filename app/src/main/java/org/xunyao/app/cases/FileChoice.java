package org.xunyao.app.cases;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Port: lets the person choose a file of the disk.
@FunctionalInterface
public interface FileChoice {
    /// Asks, on the JavaFX thread.
    ///
    /// @param title of the dialog
    /// @return nothing if the person thought better of it
    Optional<Path> choose(Window owner, String title);

    /// The dialog of the system.
    static FileChoice ofSystem() {
        return (owner, title) -> {
            var chooser = new FileChooser();
            chooser.setTitle(title);
            return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
        };
    }
}
