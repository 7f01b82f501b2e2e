package org.xunyao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.StartOptions;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.testkit.screen.FxRig;

/// Starts the whole program in its window and does what a person would.
record StationRig(Workstation station, CountDownLatch over) implements AutoCloseable {
    static final Path ROOT = Path.of(System.getProperty("xunyao.root"));
    static final String PASSPHRASE = "样例县 start-up 7";
    static final String PASSWORD = "Lanxi#2026";

    /// Without a person, on the sample county.
    static Arguments unattended(Path data) {
        return arguments(data, ROOT.resolve("resources"), StartOptions.sampleWith(passphrase(data)));
    }

    static Arguments arguments(Path data, Path resources, StartOptions start) {
        return new Arguments(data, data.resolveSibling("secrets"), resources, List.of(), Optional.empty(), start);
    }

    private static Path passphrase(Path data) {
        Path file = data.resolveSibling("passphrase");
        try {
            Files.writeString(file, PASSPHRASE);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return file;
    }

    static StationRig start(Path data) {
        return start(unattended(data));
    }

    static StationRig start(Arguments arguments) {
        return start(arguments, new SystemClock(SystemClock.CHINA));
    }

    static StationRig start(Arguments arguments, Clock machine) {
        var over = new CountDownLatch(1);
        FxRig.start();
        Workstation station = FxRig.call(() -> {
            var opened = new Workstation(arguments, over::countDown, machine);
            opened.open();
            return opened;
        });
        return new StationRig(station, over);
    }

    static void signIn(String login, String password) {
        FxRig.call(() -> {
            type("#login", login);
            type("#password", password);
            return true;
        });
    }

    /// Types one field after another, each with Enter.
    ///
    /// @param pairs selector, text, selector, text…
    static void fill(String... pairs) {
        FxRig.call(() -> {
            for (int i = 0; i < pairs.length; i += 2) {
                type(pairs[i], pairs[i + 1]);
            }
            return true;
        });
    }

    /// Chooses from the menu of whoever is signed in.
    static void choose(String words) {
        FxRig.call(() -> {
            ((MenuButton) find(".user-menu").orElseThrow())
                    .getItems().stream()
                            .filter(item ->
                                    item.getText() != null && item.getText().startsWith(words))
                            .findFirst()
                            .orElseThrow()
                            .fire();
            return true;
        });
    }

    /// What stands in all labels that the selector finds, in their order.
    static List<String> texts(String selector) {
        return FxRig.call(() -> Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .map(node -> node instanceof Labeled label ? label.getText() : node.getAccessibleText())
                .toList());
    }

    static void unlock(String passphrase) {
        FxRig.call(() -> {
            type("#passphrase", passphrase);
            return true;
        });
    }

    private static void type(String field, String text) {
        Node input = find(field).orElseThrow();
        // A field that was never drawn has no skin, and without one it does not hear Enter: a test that was
        // quicker than the next picture waited for ever.
        input.applyCss();
        if (input instanceof SecretField secret) {
            secret.put(text.toCharArray());
        } else {
            ((TextField) input).setText(text);
        }
        input.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    }

    private static Optional<Node> find(String selector) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .flatMap(stage -> stage.getScene().getRoot().lookupAll(selector).stream())
                .findFirst();
    }

    /// A field takes keys only when it has been drawn once.
    static boolean doorStands() {
        return stands("#password");
    }

    static boolean stands(String selector) {
        return FxRig.call(
                () -> find(selector).map(field -> field.getScene() != null).orElse(false));
    }

    static void press(String button) {
        FxRig.call(() -> {
            ((Button) find(button).orElseThrow()).fire();
            return true;
        });
    }

    /// Presses a button and types into the field that stands there then, without letting a picture be drawn
    /// between.
    static void pressAndFill(String button, String field, String text) {
        FxRig.call(() -> {
            ((Button) find(button).orElseThrow()).fire();
            type(field, text);
            return true;
        });
    }

    static boolean reads(String part) {
        return FxRig.call(() -> Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .filter(Labeled.class::isInstance)
                .anyMatch(label -> ((Labeled) label).getText().contains(part)));
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        poll(condition);
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /// Waits until some words stand there; where they never do, says what stands there instead.
    static void awaitWords(String part) throws InterruptedException {
        poll(() -> reads(part));
        assertThat(texts(".label")).anyMatch(text -> text != null && text.contains(part));
    }

    /// For a minute at most.
    private static void poll(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; tries < 600 && !condition.getAsBoolean(); tries++) {
            Thread.sleep(100);
        }
    }

    @Override
    public void close() {
        FxRig.call(() -> {
            station.close();
            return true;
        });
        try {
            assertThat(over.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
