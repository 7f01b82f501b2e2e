package org.xunyao.store.neutral;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.rebuild.FolderTree;
import org.xunyao.store.session.Sessions;

/// Writes the whole store into a folder that any program can read: one file of lines for each table, the
/// sealed files by their digest, and a manifest. The folder gets its name when everything is on the disk.
///
/// It holds everything that the store holds, personal data and password hashes too: it is to be kept like
/// the store itself.
public final class NeutralExport {
    private static final int BUFFER = 1 << 16;
    private static final int SHELF = 2;

    private final LineText text;
    private final Path sealed;
    private final Progress progress;

    /// @param text writes a row
    /// @param sealed the folder below which sealed files lie
    public NeutralExport(LineText text, Path sealed, Progress progress) {
        this.text = text;
        this.sealed = sealed;
        this.progress = progress;
    }

    /// Writes it. The transaction should be one in which nothing was read yet; it sees one moment.
    ///
    /// @param into a folder that is not there yet
    /// @throws FaultException `NEUTRAL-THERE` if the folder is there, `NEUTRAL-DISK` if the medium refused
    /// @throws CancellationException if the progress said so; nothing remains then
    public Manifest write(Tx tx, Path into) {
        return write(into, part -> Sessions.of(tx).doReturningWork(connection -> tables(connection, part)));
    }

    /// The same from a copy of the database that nobody writes to.
    ///
    /// @param moment a connection to the copy
    /// @throws SQLException if the copy cannot be read
    public Manifest write(Connection moment, Path into) throws SQLException {
        return write(into, part -> tables(moment, part));
    }

    /// Writes tables and files.
    private interface Writing<E extends Exception> {
        Manifest into(Path part) throws E;
    }

    private <E extends Exception> Manifest write(Path into, Writing<E> writing) throws E {
        Path target = into.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        if (Files.exists(target)) {
            throw new FaultException("NEUTRAL-THERE", "there is a folder of that name");
        }
        try {
            FolderTree.delete(part);
            Files.createDirectories(part.resolve("tables"));
            Manifest manifest = writing.into(part);
            put(part.resolve(Manifest.NAME), manifest.write(text));
            DurableFilesOnDisk.rename(part, target);
            return manifest;
        } catch (IOException refused) {
            throw new FaultException("NEUTRAL-DISK", "the export could not be written", refused);
        } finally {
            forget(part);
        }
    }

    /// What was not finished holds as much as what was. What cannot be removed, or stays because the power or
    /// the disk went, an export of the same name removes; whoever gives each a name of its own looks for it.
    private static void forget(Path part) {
        try {
            FolderTree.delete(part);
        } catch (IOException refused) {
            System.getLogger(NeutralExport.class.getName())
                    .log(System.Logger.Level.WARNING, "what was begun of an export is still there", refused);
        }
    }

    /// What an export would say now, without writing one: two stores are equal if these are.
    public Manifest digest(Tx tx) {
        return Sessions.of(tx).doReturningWork(connection -> {
            Shapes shapes = Shapes.read(connection);
            var tables = new ArrayList<Manifest.Table>();
            try {
                for (TableShape table : shapes.tables()) {
                    tables.add(table(connection, table, OutputStream.nullOutputStream()));
                }
            } catch (IOException never) {
                throw new FaultException("NEUTRAL-DISK", "nothing is written here", never);
            }
            return new Manifest(shapes.schema(), tables, List.of());
        });
    }

    private Manifest tables(Connection connection, Path part) throws SQLException {
        try {
            Snapshot.begin(connection);
            Shapes shapes = Shapes.read(connection);
            var tables = new ArrayList<Manifest.Table>();
            for (TableShape table : shapes.tables()) {
                Path file = part.resolve("tables").resolve(table.name() + ".jsonl");
                try (FileChannel channel = make(file);
                        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                    tables.add(table(connection, table, out));
                    out.flush();
                    channel.force(true);
                }
            }
            return new Manifest(shapes.schema(), tables, files(SealedFiles.of(connection, shapes.tables()), part));
        } catch (IOException refused) {
            throw new FaultException("NEUTRAL-DISK", "the export could not be written", refused);
        }
    }

    private Manifest.Table table(Connection connection, TableShape table, OutputStream out)
            throws SQLException, IOException {
        var digest = new Digest();
        long rows = new TableLines(text, progress).give(connection, table, line -> {
            digest.take(line);
            out.write(line);
        });
        return new Manifest.Table(table.name(), table.columnText(), rows, digest.hex());
    }

    private List<Manifest.Sealed> files(SortedMap<String, String> named, Path part) throws IOException {
        var files = new ArrayList<Manifest.Sealed>();
        for (Map.Entry<String, String> file : named.entrySet()) {
            if (!progress.goOn("files", files.size(), named.size())) {
                throw new CancellationException("files");
            }
            files.add(file(file.getKey(), file.getValue(), part));
        }
        return files;
    }

    private Manifest.Sealed file(String path, String expected, Path part) throws IOException {
        Path source = sealed.resolve(path).normalize();
        if (Path.of(path).isAbsolute() || !source.startsWith(sealed)) {
            return new Manifest.Sealed(path, Manifest.State.ELSEWHERE, "", 0);
        }
        Path copy = part.resolve("incoming");
        Digest digest;
        try (InputStream from = Files.newInputStream(source);
                FileChannel channel = make(copy);
                OutputStream out = Channels.newOutputStream(channel)) {
            digest = Digest.copy(from, out);
            channel.force(true);
        } catch (NoSuchFileException missing) {
            return new Manifest.Sealed(path, Manifest.State.MISSING, "", 0);
        }
        String found = digest.hex();
        Path shelf = part.resolve("files").resolve(found.substring(0, SHELF));
        Files.createDirectories(shelf);
        DurableFilesOnDisk.rename(copy, shelf.resolve(found.substring(SHELF)));
        Manifest.State state = found.equals(expected) ? Manifest.State.INTACT : Manifest.State.ALTERED;
        return new Manifest.Sealed(path, state, found, digest.size());
    }

    private static void put(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = make(file);
                OutputStream out = Channels.newOutputStream(channel)) {
            out.write(bytes);
            channel.force(true);
        }
    }

    private static FileChannel make(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }
}
