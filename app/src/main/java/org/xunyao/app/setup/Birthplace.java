package org.xunyao.app.setup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.StationLock;
import org.xunyao.store.StoreLocation;
import org.xunyao.store.engine.RefusalException;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.rebuild.FolderTree;
import org.xunyao.wire.SampleCounty;

/// Where a station's data is made. `first-run.new` is unfinished and thrown away; its renaming to `first-run`
/// is the moment from which everything is there, and what is in it then moves up, also at the next start. It
/// lies in the data folder, for that may be a volume of its own or hold a list of cameras already.
record Birthplace(Path data) {
    /// Everything is made here.
    Path unfinished() {
        return data.resolve("first-run.new");
    }

    private Path finished() {
        return data.resolve("first-run");
    }

    /// Finishes or clears away what was cut off.
    void settle(StoreLocation location) {
        if (!Files.exists(unfinished()) && !Files.exists(finished())) {
            return;
        }
        try (StationLock _ = StationLock.take(location)) {
            clear();
            moveUp();
        } catch (RefusalException refused) {
            throw new FaultException(refused.code(), refused.detail(), refused);
        } catch (IOException refused) {
            throw fault(refused);
        }
    }

    void clear() throws IOException {
        FolderTree.delete(unfinished());
    }

    /// From here on it is there.
    void commit() throws IOException {
        Files.deleteIfExists(unfinished().resolve("station.lock"));
        FolderTree.force(unfinished());
        DurableFilesOnDisk.rename(unfinished(), finished());
    }

    /// Of what lies in the folder already, only the table of the bureau is replaced: the wizard asked for it anew.
    void moveUp() throws IOException {
        if (!Files.exists(finished())) {
            return;
        }
        for (Path made : children()) {
            Path place = data.resolve(String.valueOf(made.getFileName()));
            if (!Files.exists(place) || place.endsWith(SampleCounty.OWN)) {
                DurableFilesOnDisk.rename(made, place);
            } else if (!place.endsWith("derby.log")) {
                throw new IOException("the place is taken: " + place.getFileName());
            }
        }
        FolderTree.delete(finished());
    }

    private List<Path> children() throws IOException {
        var all = new ArrayList<Path>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(finished())) {
            found.forEach(all::add);
        }
        return all;
    }

    static FaultException fault(IOException refused) {
        return new FaultException("STORE-FOLDER", "the data folder cannot be written", refused);
    }
}
