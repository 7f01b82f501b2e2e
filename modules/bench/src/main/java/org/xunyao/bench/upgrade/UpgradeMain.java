package org.xunyao.bench.upgrade;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.xunyao.store.keys.OpenKeyring;
import org.xunyao.store.rebuild.FolderTree;

/// The process that is killed. It says every step and halts by itself at the one it was given, as the power
/// would: no hook and no finally runs.
public final class UpgradeMain {
    private UpgradeMain() {}

    /// Works until the step at which it is to halt.
    ///
    /// @param words folder, {@link Work}, number of the step at which to halt, or -1
    public static void main(String[] words) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int halt = Integer.parseInt(words[2]);
        int[] count = {0};
        Consumer<String> step = name -> {
            out.println(name);
            if (count[0]++ == halt) {
                Runtime.getRuntime().halt(9);
            }
        };
        work(new UpgradeStation(Path.of(words[0])), Work.valueOf(words[1]), step);
        out.println("done");
    }

    private static void work(UpgradeStation station, Work work, Consumer<String> step) throws IOException {
        switch (work) {
            case UPGRADE -> station.door().open(station.keys(), step).close();
            case CHANGE_KEY -> {
                try (OpenKeyring keys = station.keys()) {
                    station.door().changeDataKey(keys, step).close();
                }
            }
            case CARELESS -> {
                Path copy = station.folder().resolve("database.copy");
                FolderTree.copy(station.database(), copy, done -> {});
                step.accept("copied");
                FolderTree.delete(station.database());
                step.accept("deleted");
                FolderTree.copy(copy, station.database(), done -> step.accept("copying"));
                step.accept("in place");
                station.door().open(station.keys(), step).close();
            }
        }
    }
}
