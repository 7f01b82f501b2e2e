package org.xunyao.store.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.WriteGate;

/// Whether paths still lead to the folders to which they led at the beginning. A stick that was pulled or
/// a share that was taken away leaves an empty folder under the same name, and what is written there is
/// covered when the volume comes back. Safe for several threads.
public final class SameFolders implements WriteGate.Ground {
    private final Map<Path, Identity> remembered;

    /// What the file system calls a folder: device and number; nothing where it has no such name, as on
    /// Windows. There only a missing folder is noticed.
    private record Identity(@Nullable Object key) {}

    private SameFolders(Map<Path, Identity> remembered) {
        this.remembered = Map.copyOf(remembered);
    }

    /// Remembers what the folders are now.
    ///
    /// @throws IOException if one of them is not there
    public static SameFolders of(Set<Path> folders) throws IOException {
        var found = new LinkedHashMap<Path, Identity>();
        for (Path folder : folders) {
            found.put(folder, identity(folder));
        }
        return new SameFolders(found);
    }

    @Override
    public boolean there() {
        return remembered.entrySet().stream().allMatch(one -> same(one.getKey(), one.getValue()));
    }

    private static boolean same(Path folder, Identity was) {
        try {
            return Objects.equals(identity(folder), was);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Identity identity(Path folder) throws IOException {
        BasicFileAttributes now = Files.readAttributes(folder, BasicFileAttributes.class);
        if (!now.isDirectory()) {
            throw new IOException("no folder: " + folder);
        }
        return new Identity(now.fileKey());
    }
}
