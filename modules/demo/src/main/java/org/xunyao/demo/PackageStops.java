package org.xunyao.demo;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.TourException;

/// The stops of the tour at the exchange (交换): the case is sealed, carried away and judged.
final class PackageStops {
    private static final String ROOM = "交换";
    private static final int MOMENT = 60;
    private static final int SEALING = 180;
    private static final long SETTLE = 500;

    private final DemoFolder folder;
    private final Screen screen;
    private final Patience patience;
    private final Album album;
    private final Door door;

    PackageStops(DemoFolder folder, Screen screen, Patience patience, Album album, Door door) {
        this.folder = folder;
        this.screen = screen;
        this.patience = patience;
        this.album = album;
        this.door = door;
    }

    /// The unit head seals the case.
    String sealed() throws IOException {
        door.change(DemoFolder.PEOPLE.head());
        screen.enter(ROOM);
        patience.until("the exchange is there", MOMENT, () -> screen.shows("#package-compose-open"));
        screen.click("#package-compose-open");
        patience.until("a case can be chosen", MOMENT, () -> screen.shows("#package-cases .case-line"));
        screen.click("#package-cases .case-line");
        patience.until(
                () -> "what goes is looked together, but: " + screen.textsIn("#package-contents"),
                SEALING,
                () -> screen.textsIn("#package-contents").contains("合计"));
        Patience.rest(SETTLE);
        album.take("package-compose");
        screen.tabTo("package-seal");
        screen.press(KeyCode.SPACE);
        patience.until("the package is sealed", SEALING, () -> screen.shows("#package-show"));
        album.take("package-sealed");
        screen.tabTo("package-show");
        screen.press(KeyCode.SPACE);
        patience.until("the package is in front", MOMENT, () -> screen.shows("#package-number"));
        Patience.rest(SETTLE);
        return "package %s sealed and signed".formatted(screen.words("#package-number"));
    }

    /// A copy goes onto the stick.
    String carried() throws IOException {
        emptyStick();
        screen.fill("package-export-path", DemoFolder.typed(folder.stick()));
        screen.press(KeyCode.ENTER);
        patience.until(
                () -> "the copy was read back, but: " + screen.textsIn("#package-export-state"),
                SEALING,
                () -> screen.textsIn("#package-export-state").contains("已导出"));
        Patience.rest(SETTLE);
        album.take("package");
        return screen.textsIn("#package-export-state");
    }

    /// The window judges the copy by the trust bundle.
    String judged() throws IOException {
        screen.click("#package-check-open");
        screen.fill("package-check-path", DemoFolder.typed(copy()));
        screen.fill("package-check-trust", DemoFolder.typed(folder.bundle()));
        screen.press(KeyCode.ENTER);
        patience.until(
                () -> "the package is judged, but: " + screen.textsIn("#package-answers"),
                SEALING,
                () -> screen.words("#package-result").contains("可以接收"));
        Patience.rest(SETTLE);
        album.take("package-check");
        return screen.words("#package-result");
    }

    private void emptyStick() throws IOException {
        Files.createDirectories(folder.stick());
        try (DirectoryStream<Path> old = Files.newDirectoryStream(folder.stick())) {
            for (Path file : old) {
                Files.delete(file);
            }
        }
    }

    private Path copy() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder.stick())) {
            for (Path file : all) {
                return file;
            }
        }
        throw new TourException("There is no package on the stick.");
    }
}
