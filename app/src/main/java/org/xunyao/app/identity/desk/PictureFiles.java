package org.xunyao.app.identity.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;

/// The dialog of the system for picture files.
public final class PictureFiles {
    private PictureFiles() {}

    /// Asks, on the JavaFX thread.
    ///
    /// @return nothing if the person thought better of it
    public static Optional<Path> choose() {
        var chooser = new FileChooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("JPEG, PNG", "*.jpg", "*.jpeg", "*.png"));
        return Optional.ofNullable(chooser.showOpenDialog(null)).map(File::toPath);
    }
}
