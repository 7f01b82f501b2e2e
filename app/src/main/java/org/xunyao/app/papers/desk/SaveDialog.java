package org.xunyao.app.papers.desk;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The computer's own dialog for saving a file, over the window in use.
///
/// @param title of the dialog
public record SaveDialog(String title) implements Function<String, Optional<Path>> {
    @Override
    public Optional<Path> apply(String name) {
        var dialog = new FileChooser();
        dialog.setTitle(title);
        dialog.setInitialFileName(name);
        boolean word = name.endsWith(".docx");
        dialog.getExtensionFilters()
                .add(
                        word
                                ? new FileChooser.ExtensionFilter("Word", "*.docx")
                                : new FileChooser.ExtensionFilter("PDF", "*.pdf"));
        Window owner = Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(dialog.showSaveDialog(owner)).map(File::toPath);
    }
}
