package org.xunyao.app.cameras.model;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// Port: lets the person choose a file of the disk, on the JavaFX thread.
public interface SheetFiles {
    /// A file that is there; nothing if the person thought better of it.
    ///
    /// @param title of the dialog
    Optional<Path> open(String title);

    /// A file to write.
    ///
    /// @param name offered
    Optional<Path> save(String title, String name);

    /// The dialogs of the system.
    static SheetFiles ofSystem() {
        return new SheetFiles() {
            @Override
            public Optional<Path> open(String title) {
                var chooser = new FileChooser();
                chooser.setTitle(title);
                return Optional.ofNullable(chooser.showOpenDialog(Window.getWindows().stream()
                                .filter(Window::isFocused)
                                .findFirst()
                                .orElse(null)))
                        .map(File::toPath);
            }

            @Override
            public Optional<Path> save(String title, String name) {
                var chooser = new FileChooser();
                chooser.setTitle(title);
                chooser.setInitialFileName(name);
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("XLSX", "*.xlsx"));
                return Optional.ofNullable(chooser.showSaveDialog(Window.getWindows().stream()
                                .filter(Window::isFocused)
                                .findFirst()
                                .orElse(null)))
                        .map(File::toPath);
            }
        };
    }
}
