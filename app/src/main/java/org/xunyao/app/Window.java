package org.xunyao.app;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.xunyao.app.shell.Layers;
import org.xunyao.app.shell.ReadOnlyBanner;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.SystemClock;
import org.xunyao.kernel.WriteGate;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.ui.theme.Theme;
import org.xunyao.ui.theme.Typefaces;
import org.xunyao.ui.theme.Wardrobe;

/// The native window: what it shows is swapped, how it looks is remembered.
final class Window {
    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1080;

    private final Stage stage = new Stage();
    private final Layers layers = new Layers();
    private final BorderPane frame = new BorderPane(layers.root());
    private final Scene scene;
    private final Wardrobe wardrobe;
    private final Path file;
    private Preferences preferences;

    /// @param file where the preferences lie
    Window(Path file) {
        this.file = file;
        this.preferences = Preferences.read(file);
        var room = Screen.getPrimary().getVisualBounds();
        this.scene = new Scene(frame, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight()));
        this.wardrobe = new Wardrobe(scene, Typefaces.found(), preferences.theme());
        stage.setScene(scene);
        // F11 leaves as it came; Esc belongs to what is shown.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setMaximized(room.getWidth() <= WIDTH);
    }

    Stage stage() {
        return stage;
    }

    /// Shows one thing and nothing else.
    void show(Node content) {
        layers.show(content);
        stage.show();
    }

    /// The lids and the lock over what is shown.
    Layers layers() {
        return layers;
    }

    /// From now on a red band says when nothing can be saved any more; it stays above whatever is shown.
    void warn(WriteGate gate) {
        gate.onClose(closed -> Fx.executor().execute(() -> {
            var band = new ReadOnlyBanner(texts(), SystemClock.CHINA);
            band.show(closed);
            frame.setTop(band);
        }));
    }

    /// Lets the person choose a folder.
    Optional<Path> folder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(texts().of("folder.choose"));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    Scene scene() {
        return scene;
    }

    /// The words of all screens in the chosen language.
    Texts texts() {
        return Texts.of(preferences.language())
                .with("org.xunyao.app.wall.wall")
                .with("org.xunyao.app.station.station")
                .with("org.xunyao.app.signin.signin")
                .with("org.xunyao.app.shell.shell")
                .with("org.xunyao.app.app");
    }

    /// Changes the theme and remembers it.
    void wear(Theme theme, DurableFiles files) {
        wardrobe.wear(theme);
        remember(new Preferences(theme, preferences.language()), files);
    }

    /// Changes the language and remembers it; what is shown must be built again.
    void speak(Language language, DurableFiles files) {
        remember(new Preferences(preferences.theme(), language), files);
    }

    private void remember(Preferences chosen, DurableFiles files) {
        preferences = chosen;
        chosen.write(files, file);
    }
}
