package org.xunyao.app.firstrun.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// The computer's own dialog for a folder, over the window in use.
///
/// @param title of the dialog
public record FolderDialog(String title) implements Supplier<Optional<Path>> {
    @Override
    public Optional<Path> get() {
        var dialog = new DirectoryChooser();
        dialog.setTitle(title);
        Window owner = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(dialog.showDialog(owner)).map(File::toPath);
    }
}
