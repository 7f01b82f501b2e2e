package org.xunyao.store.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xunyao.access.custody.BackupPhase;
import org.xunyao.access.custody.BackupSteps;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.shelf.Checks;
import org.xunyao.store.backup.shelf.Folders;
import org.xunyao.store.backup.shelf.Manifest.PoolFile;
import org.xunyao.store.backup.shelf.Pool;

/// The files of a data folder besides its database: sealed ones go into the pool, small ones at the top
/// are settings. Keys never go into a backup; neither do face templates, whose keys lie among them.
///
/// @param dataFolder of the station
record Inventory(Path dataFolder) {
    private static final Set<String> LEFT_OUT =
            Set.of("keys", "native-cache", "first-run", "first-run.new", "engine", "lost+found");
    private static final Set<String> SETTINGS = Set.of("properties", "csv", "json");
    private static final Set<String> UNFINISHED = Set.of("part", "tmp");
    private static final long SETTING_AT_MOST = 16L << 20;

    /// Small files at the top of the data folder.
    List<Path> settings() throws IOException {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(dataFolder)) {
            for (Path one : all) {
                if (Files.isRegularFile(one) && SETTINGS.contains(ending(one)) && Files.size(one) <= SETTING_AT_MOST) {
                    found.add(one);
                }
            }
        }
        found.sort(null);
        return found;
    }

    /// Carries every sealed file over that the pool does not have.
    ///
    /// @param damaged gets the digests of those that are not what their names say
    /// @return all of them as the manifest names them
    List<PoolFile> carry(Pool pool, List<String> damaged, BackupSteps steps) throws IOException {
        List<Path> files = sealed();
        var carried = new ArrayList<PoolFile>(files.size());
        for (Path file : files) {
            steps.at(BackupPhase.FILES, carried.size(), files.size());
            try {
                String sha256 = digest(file, pool);
                pool.put(file, sha256);
                carried.add(new PoolFile(Folders.name(dataFolder, file), sha256, Files.size(file)));
            } catch (NoSuchFileException moved) {
                System.getLogger(Inventory.class.getName())
                        .log(System.Logger.Level.DEBUG, "a file went while it was to be copied", moved);
            } catch (FaultException altered) {
                // The live file is damaged: all others are saved, and the backup says so.
                damaged.add(named(file));
            }
        }
        steps.at(BackupPhase.FILES, files.size(), files.size());
        return carried;
    }

    private List<Path> sealed() throws IOException {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(dataFolder)) {
            for (Path one : all) {
                String name = String.valueOf(one.getFileName());
                if (Files.isDirectory(one) && isSealed(name)) {
                    found.addAll(Folders.files(one).stream()
                            .filter(file -> !UNFINISHED.contains(ending(file)))
                            .toList());
                }
            }
        }
        found.sort(null);
        return found;
    }

    /// Beside the database lie its unborn and former copies.
    private static boolean isSealed(String name) {
        return !LEFT_OUT.contains(name) && !name.startsWith(".") && !name.startsWith("database");
    }

    /// A file that lies under its own digest need not be read again once it is in the pool; the pool's
    /// copy is read at every trial.
    private static String digest(Path file, Pool pool) throws IOException {
        String named = named(file);
        return Checks.isSha256(named) && pool.has(named) ? named : readable(file, named);
    }

    private static String readable(Path file, String named) throws IOException {
        String found = Checks.of(file);
        if (Checks.isSha256(named) && !found.equals(named)) {
            throw new FaultException("BACKUP-CHANGED", "a file is not what its name says");
        }
        return found;
    }

    /// The digest under which a file lies, where it lies under one: two digits are its folder.
    private static String named(Path file) {
        Path shelf = file.getParent();
        return (shelf == null ? "" : String.valueOf(shelf.getFileName())) + file.getFileName();
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
