package org.xunyao.app.neutral;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.shelf.Folders;
import org.xunyao.store.files.DurableFilesOnDisk;

/// What exports that broke off left in a folder: half of the store in clear, or a copy of the database. Each
/// export has a name of its own, so none would ever be written over.
final class Leftovers {
    private static final Pattern OURS = Pattern.compile("xunyao-export-\\d{8}-\\d{6}\\.(part|copy)");
    private static final String PART = ".part";
    private static final String COPY = ".copy";

    private Leftovers() {}

    /// Removes them; folders of exactly these names only, no files, and nothing through links.
    ///
    /// @throws FaultException `NEUTRAL-LEFT` if one cannot be removed
    static void clear(Path place) {
        try {
            for (Path left : in(place)) {
                Folders.remove(withdrawn(left));
            }
        } catch (IOException | DirectoryIteratorException refused) {
            throw new FaultException("NEUTRAL-LEFT", "an unfinished export cannot be removed", refused);
        }
    }

    /// In the order of their names: the copy of an export comes before its part.
    private static List<Path> in(Path place) throws IOException {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(place, Leftovers::ours)) {
            all.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    private static boolean ours(Path path) {
        return OURS.matcher(String.valueOf(path.getFileName())).matches()
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /// A part loses its name in one step before it is emptied: should another station still write to it, that
    /// export fails, and does not end well without the tables that were removed here.
    private static Path withdrawn(Path left) throws IOException {
        String name = String.valueOf(left.getFileName());
        if (!name.endsWith(PART)) {
            return left;
        }
        Path nameless = left.resolveSibling(name.substring(0, name.length() - PART.length()) + COPY);
        DurableFilesOnDisk.rename(left, nameless);
        return nameless;
    }
}
