package org.xunyao.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.xunyao.demo.window.Album;
import org.xunyao.demo.window.Patience;
import org.xunyao.demo.window.Screen;
import org.xunyao.demo.window.TourException;

/// The stops of the tour at the backups (备份): one is made and proves itself, and the way back is gone as
/// far as the question whether to take it.
final class KeepingStops {
    private static final String ROOM = "备份";
    private static final String STANDING = "#backup-standing";
    private static final Pattern PHASE = Pattern.compile("复制数据库|加密写到备份盘|清点副本|解到临时文件夹|逐表比对|重算每个文件的校验值");
    private static final int MOMENT = 60;
    private static final int MAKING = 240;
    private static final long PRESSED = 1_000;
    private static final long SETTLE = 500;

    private final DemoFolder folder;
    private final Screen screen;
    private final Patience patience;
    private final Album album;

    KeepingStops(DemoFolder folder, Screen screen, Patience patience, Album album) {
        this.folder = folder;
        this.screen = screen;
        this.patience = patience;
        this.album = album;
    }

    /// The system administrator names another folder and makes a backup now.
    String made() throws IOException {
        Files.createDirectories(folder.backup());
        screen.enter(ROOM);
        patience.until("the backups are there", MOMENT, () -> screen.shows("#backup-folder"));
        screen.fill("backup-folder", folder.backup().toString());
        screen.press(KeyCode.ENTER);
        patience.until("the folder is taken", MOMENT, () -> screen.shows("#backup-volume"));
        Set<String> phases = new LinkedHashSet<>();
        double seconds = patience.until(
                () -> "the backup is made, but: " + screen.textsIn(STANDING), MAKING, () -> done(phases));
        Patience.rest(SETTLE);
        album.take("backup");
        return "after %.0f s, seen on the way: %s; “%s”"
                .formatted(seconds, String.join(", ", phases), screen.words("#backup-made"));
    }

    /// A station without a backup makes one by itself as soon as it knows where to; ours comes then after it.
    private boolean done(Set<String> phases) {
        PHASE.matcher(screen.textsIn(STANDING)).results().forEach(found -> phases.add(found.group()));
        if (!screen.words("#backup-made").isEmpty()) {
            return true;
        }
        if (screen.offersToPress("#backup-make")) {
            screen.click("#backup-make");
            Patience.rest(PRESSED);
        }
        return false;
    }

    /// The backup is brought back beside the data and compared; then nothing is swapped.
    String broughtBack() throws IOException {
        screen.click("#backup-restore");
        patience.until("a copy can be chosen", MOMENT, () -> screen.shows("#restore-copies .table-row-cell"));
        screen.tabTo("restore-next");
        screen.press(KeyCode.SPACE);
        patience.until("it asks for the passphrase", MOMENT, () -> screen.focused("#restore-secret"));
        screen.type(Files.readString(folder.passphrase()).strip());
        screen.press(KeyCode.ENTER);
        double seconds = patience.until(
                () -> "the copy is compared, but: " + screen.words("#restore-message"),
                MAKING,
                () -> screen.shows("#restore-equal"));
        Patience.rest(SETTLE);
        album.take("restore");
        String found = screen.words("#restore-equal") + " " + screen.words("#restore-lost");
        screen.press(KeyCode.ESCAPE);
        patience.until("it goes back to the choice", MOMENT, () -> screen.shows("#restore-copies"));
        patience.until("what was brought back is removed again", MOMENT, () -> !Files.exists(beside()));
        screen.press(KeyCode.ESCAPE);
        patience.until("the way back is left", MOMENT, () -> screen.shows("#backup-table"));
        if (!Files.isDirectory(folder.data().resolve("database"))) {
            throw new TourException("The data is gone.");
        }
        return "after %.0f s: %s; left without a swap".formatted(seconds, found);
    }

    private Path beside() {
        return folder.data().resolveSibling(folder.data().getFileName() + ".restored");
    }
}
