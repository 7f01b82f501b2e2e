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
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.house.Arguments;
import org.xunyao.app.house.StartOptions;
import org.xunyao.app.signin.secret.SecretField;
import org.xunyao.testkit.screen.FxRig;

/// The composed program on a real database, without cameras: what a person meets from the start to the end.
class WorkstationTest {
    private static final Path ROOT = Path.of(System.getProperty("xunyao.root"));

    @TempDir
    private Path folder;

    @Test
    void opensSignsInAndKeepsItsChainOverARestart() throws InterruptedException {
        try (var _ = start(folder.resolve("data"))) {
            await(WorkstationTest::doorStands);
            signIn("liming", "wrong");
            await(() -> reads("再错 4 次"));
            signIn("liming", "Lanxi#2026");
            await(() -> reads("李明远"));
            await(() -> reads("还没有接入点位"));
        }
        // The first people, two starts of the station and two tries at the door.
        try (var _ = start(folder.resolve("data"))) {
            await(() -> reads("5 条审计首尾相接"));
        }
    }

    @Test
    void aSecondInstanceIsToldSoInOneSentence() throws InterruptedException {
        try (var _ = start(folder.resolve("data"))) {
            await(WorkstationTest::doorStands);
            try (var _ = start(folder.resolve("data"))) {
                await(() -> reads("STORE-IN-USE"));
                assertThat(reads("Exception")).isFalse();
            }
        }
    }

    @Test
    void anUnreadableDataFolderIsToldInOneSentence() throws InterruptedException, IOException {
        Path file = Files.writeString(folder.resolve("not-a-folder"), "x");
        try (var _ = start(file)) {
            await(() -> reads("STORE-FOLDER"));
        }
        assertThat(Files.readString(file)).isEqualTo("x");
    }

    @Test
    void aBrokenCameraListIsToldInOneSentence() throws InterruptedException, IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("cameras.csv"), "nonsense\n");
        try (var _ = start(data)) {
            await(() -> reads("RESOURCE-BAD"));
        }
    }

    @Test
    void aZoneOfAnUnknownShopIsSaidAndKeepsNobodyFromWorking() throws InterruptedException, IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("zones.csv"), """
                camera,zone,corners,rule,colour,hours,effective_from,effective_to,source,verified
                C99,柜台,0:0 1:0 1:1,AI-01,YELLOW,00:00-24:00,2026-01-01,,test,false
                """);
        try (var _ = start(data)) {
            await(WorkstationTest::doorStands);
            signIn("liming", "Lanxi#2026");
            await(() -> reads("岗位没有值守"));
        }
    }

    private static Path passphrase(Path data) {
        Path file = data.resolveSibling("passphrase");
        try {
            Files.writeString(file, "样例县 start-up 7");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return file;
    }

    private static Running start(Path data) {
        var arguments = new Arguments(
                data,
                data.resolveSibling("secrets"),
                ROOT.resolve("resources"),
                List.of(),
                Optional.empty(),
                StartOptions.sampleWith(passphrase(data)));
        var over = new CountDownLatch(1);
        FxRig.start();
        Workstation station = FxRig.call(() -> {
            var opened = new Workstation(arguments, over::countDown);
            opened.open();
            return opened;
        });
        return new Running(station, over);
    }

    private static void signIn(String login, String password) {
        FxRig.call(() -> {
            type("#login", login);
            type("#password", password);
            return true;
        });
    }

    private static void type(String field, String text) {
        Node input = find(field).orElseThrow();
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
    private static boolean doorStands() {
        return FxRig.call(
                () -> find("#password").map(field -> field.getScene() != null).orElse(false));
    }

    private static boolean reads(String part) {
        return FxRig.call(() -> Window.getWindows().stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(".label").stream())
                .filter(Labeled.class::isInstance)
                .anyMatch(label -> ((Labeled) label).getText().contains(part)));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /// A workstation and the news of its end.
    private record Running(Workstation station, CountDownLatch over) implements AutoCloseable {
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
}
