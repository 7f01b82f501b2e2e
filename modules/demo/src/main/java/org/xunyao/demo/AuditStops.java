package org.xunyao.demo;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;

/// The stops of the tour at the audit (审计): searched, checked, signed, exported.
final class AuditStops {
    private static final String ROOM = "审计";
    private static final String STATE = "#audit-state";
    private static final int MOMENT = 60;
    private static final int WALKING = 120;
    private static final long SETTLE = 500;

    private final DemoFolder folder;
    private final Screen screen;
    private final Patience patience;
    private final Album album;
    private final Door door;

    AuditStops(DemoFolder folder, Screen screen, Patience patience, Album album, Door door) {
        this.folder = folder;
        this.screen = screen;
        this.patience = patience;
        this.album = album;
        this.door = door;
    }

    /// What one person did.
    String searched() throws IOException {
        door.change(DemoFolder.AUDIT_ADMINISTRATOR);
        screen.enter(ROOM);
        patience.until("links are listed", MOMENT, () -> screen.words(STATE).contains("条"));
        String all = screen.words(STATE);
        screen.press(KeyCode.F);
        screen.type(DemoFolder.USER);
        screen.press(KeyCode.ENTER);
        patience.until(
                "one person's links are listed",
                MOMENT,
                () -> screen.words(STATE).contains("条") && !screen.words(STATE).equals(all));
        screen.press(KeyCode.J);
        patience.until(
                "its place in the chain is said",
                MOMENT,
                () -> screen.words("#audit-joint").contains("相接"));
        Patience.rest(SETTLE);
        album.take("audit");
        return "%s; only %s: %s; %s: %s"
                .formatted(
                        all,
                        DemoFolder.USER,
                        screen.words(STATE),
                        screen.words("#audit-number"),
                        screen.words("#audit-joint"));
    }

    /// The whole chain is walked, and its head signed and carried outside.
    String checked() throws IOException {
        screen.press(KeyCode.X);
        screen.press(KeyCode.C);
        screen.press(KeyCode.V);
        patience.until(
                () -> "the chain is whole, but: " + screen.textsIn("#audit-chain"),
                WALKING,
                () -> screen.words("#audit-verdict").contains("完整"));
        String verdict = screen.words("#audit-verdict");
        screen.tabTo("audit-make");
        screen.press(KeyCode.SPACE);
        patience.until(
                "a checkpoint was asked for",
                MOMENT,
                () -> screen.textsIn("#audit-newest").contains("人工"));
        Patience.rest(SETTLE);
        album.take("audit-chain");
        return "%s; %s".formatted(verdict, screen.textsIn("#audit-newest"));
    }

    /// All links go into a file for strangers, the head onto a sheet of paper.
    String exported() throws IOException {
        Files.createDirectories(folder.audit().resolveSibling(""));
        screen.tabTo("audit-export-path");
        screen.type(DemoFolder.typed(folder.audit()));
        screen.press(KeyCode.ENTER);
        patience.until(
                () -> "the export was read back, but: " + screen.textsIn("#audit-chain"),
                WALKING,
                () -> screen.words("#audit-exported").contains("写后读回一致"));
        String exported = screen.words("#audit-exported");
        screen.tabTo("audit-print");
        screen.press(KeyCode.SPACE);
        patience.until(
                () -> "the sheet is there, but: " + screen.textsIn("#audit-chain"),
                WALKING,
                () -> !screen.words("#audit-printed").isEmpty());
        Patience.rest(SETTLE);
        album.take("audit-export");
        return exported + "; " + screen.words("#audit-printed");
    }
}
