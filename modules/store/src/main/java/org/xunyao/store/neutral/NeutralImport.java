package org.xunyao.store.neutral;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.files.FileExport;
import org.xunyao.store.session.Sessions;

/// Reads an export into an empty store, all or nothing: the rows come in one transaction, are read back and
/// digested before it ends, and the files are on the disk before it does. What was not there before a power
/// cut is simply imported again.
public final class NeutralImport {
    private static final int BATCH = 500;
    private static final int MOST_MANIFEST_LINES = 20_000_000;
    private static final int SHELF = 2;

    private final LineText text;
    private final Path sealed;
    private final DurableFiles files;
    private final Progress progress;

    /// @param text reads a row
    /// @param sealed the folder below which sealed files lie
    /// @param files seals them
    public NeutralImport(LineText text, Path sealed, DurableFiles files, Progress progress) {
        this.text = text;
        this.sealed = sealed;
        this.files = files;
        this.progress = progress;
    }

    /// Reads it.
    ///
    /// @param tx of a store that was just made; what else is done in it is kept or lost with the import
    /// @param from the folder of the export
    /// @throws FaultException `NEUTRAL-FORMAT` with file and line, `NEUTRAL-NEWER` if it is of another
    ///     version, `NEUTRAL-USED` if the store is not empty, `NEUTRAL-HASH` if what arrived differs,
    ///     `NEUTRAL-DISK` if a medium refused; then nothing was imported
    /// @throws CancellationException if the progress said so; then nothing was imported
    public Manifest read(Tx tx, Path from) {
        try {
            Manifest manifest = Manifest.read(lines(from.resolve(Manifest.NAME)), text);
            Sessions.of(tx).doWork(connection -> rows(connection, manifest, from));
            files(manifest, from);
            return manifest;
        } catch (IOException refused) {
            throw new FaultException("NEUTRAL-DISK", "the export could not be read", refused);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        var lines = new ArrayList<String>();
        try (var reader = new LineReader(file)) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
                if (lines.size() > MOST_MANIFEST_LINES) {
                    throw reader.wrong("too many lines");
                }
            }
        }
        return lines;
    }

    private void rows(Connection connection, Manifest manifest, Path from) throws SQLException {
        Shapes shapes = Shapes.read(connection);
        requireSameTables(shapes, manifest);
        requireEmpty(connection);
        for (Shapes.Reference reference : shapes.references()) {
            Shapes.execute(connection, reference.drop());
        }
        for (TableShape table : shapes.tables()) {
            Shapes.execute(connection, "delete from " + table.name());
        }
        try {
            for (int i = 0; i < shapes.tables().size(); i++) {
                load(connection, shapes.tables().get(i), manifest.tables().get(i), from);
            }
            for (Shapes.Reference reference : shapes.references()) {
                Shapes.execute(connection, reference.add());
            }
            for (int i = 0; i < shapes.tables().size(); i++) {
                requireArrived(
                        connection, shapes.tables().get(i), manifest.tables().get(i));
            }
        } catch (IOException refused) {
            throw new FaultException("NEUTRAL-DISK", "a table could not be read", refused);
        }
    }

    private static void requireSameTables(Shapes shapes, Manifest manifest) {
        if (!shapes.schema().equals(manifest.schema())) {
            throw new FaultException(
                    "NEUTRAL-NEWER", "tables of version " + manifest.schema() + ", here " + shapes.schema());
        }
        List<String> here = shapes.tables().stream()
                .map(table -> table.name() + " " + table.columnText())
                .toList();
        List<String> there = manifest.tables().stream()
                .map(table -> table.name() + " " + table.columns())
                .toList();
        if (!here.equals(there)) {
            throw new FaultException("NEUTRAL-FORMAT", Manifest.NAME + ": unknown or missing tables or columns");
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        for (String table : List.of("person", "audit", "evidence", "document")) {
            try (PreparedStatement count = connection.prepareStatement("select count(*) from " + table);
                    ResultSet answer = count.executeQuery()) {
                answer.next();
                if (answer.getLong(1) != 0) {
                    throw new FaultException("NEUTRAL-USED", "the store already holds rows: " + table);
                }
            }
        }
    }

    private void load(Connection connection, TableShape table, Manifest.Table promised, Path from)
            throws SQLException, IOException {
        Path file = from.resolve("tables").resolve(table.name() + ".jsonl");
        try (var reader = new LineReader(file);
                PreparedStatement insert = connection.prepareStatement(table.insert())) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                if (reader.number() > promised.rows()) {
                    throw reader.wrong("more rows than the manifest says");
                }
                bind(insert, table, reader, line);
                if (reader.number() % BATCH == 0) {
                    send(insert, reader);
                    report(table.name(), reader.number(), promised.rows());
                }
            }
            send(insert, reader);
            report(table.name(), reader.number(), promised.rows());
            if (reader.number() != promised.rows() || !reader.digest().equals(promised.sha256())) {
                throw new FaultException("NEUTRAL-HASH", table.name() + ".jsonl is not what the manifest says");
            }
        }
    }

    private void bind(PreparedStatement insert, TableShape table, LineReader reader, String line) throws SQLException {
        try {
            SequencedMap<String, @Nullable Object> row = text.read(line);
            if (row.size() != table.columns().size()) {
                throw reader.wrong("unknown or missing columns");
            }
            int place = 1;
            for (TableShape.Column column : table.columns()) {
                if (!row.containsKey(column.name())) {
                    throw reader.wrong("no column " + column.name());
                }
                column.kind().bind(insert, place++, column.sqlType(), row.get(column.name()));
            }
            insert.addBatch();
        } catch (IllegalArgumentException other) {
            throw reader.wrong(String.valueOf(other.getMessage()));
        }
    }

    private static void send(PreparedStatement insert, LineReader reader) throws SQLException {
        try {
            insert.executeBatch();
        } catch (SQLException refused) {
            throw new SQLException(
                    reader.wrong("or one of the " + BATCH + " before").getMessage(), refused.getSQLState(), refused);
        }
    }

    /// Reads the table back: what the database would give from now on is what was exported.
    private void requireArrived(Connection connection, TableShape table, Manifest.Table promised)
            throws SQLException, IOException {
        var digest = new Digest();
        new TableLines(text, progress).give(connection, table, digest::take);
        if (!digest.hex().equals(promised.sha256())) {
            throw new FaultException("NEUTRAL-HASH", table.name() + " did not arrive as it was sent");
        }
    }

    private void files(Manifest manifest, Path from) throws IOException {
        long done = 0;
        for (Manifest.Sealed file : manifest.files()) {
            report("files", done++, manifest.files().size());
            if (file.there()) {
                file(file, from);
            }
        }
    }

    private void file(Manifest.Sealed file, Path from) throws IOException {
        Path source = from.resolve("files")
                .resolve(file.sha256().substring(0, SHELF))
                .resolve(file.sha256().substring(SHELF));
        Path target = sealed.resolve(file.path()).normalize();
        String shelved = file.sha256().substring(0, SHELF) + "/" + file.sha256().substring(SHELF);
        try (InputStream bytes = Files.newInputStream(source, LinkOption.NOFOLLOW_LINKS)) {
            if (file.path().endsWith("/" + shelved)) {
                Path home = sealed.resolve(file.path().substring(0, file.path().length() - shelved.length() - 1));
                requireSame(file, files.seal(home, bytes).digests().sha256());
            } else {
                put(file, target, bytes);
            }
        }
    }

    /// Files under names of their own, such as those whose bytes were altered before the export: they stay as
    /// they were found.
    private static void put(Manifest.Sealed file, Path target, InputStream bytes) throws IOException {
        if (!Files.exists(target)) {
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            new FileExport().put(target, bytes);
        }
        try (InputStream written = Files.newInputStream(target)) {
            requireSame(
                    file, Digest.copy(written, OutputStream.nullOutputStream()).hex());
        }
    }

    private static void requireSame(Manifest.Sealed file, String sha256) {
        if (!sha256.equals(file.sha256())) {
            throw new FaultException("NEUTRAL-HASH", file.path() + " is not what the manifest says");
        }
    }

    private void report(String what, long done, long all) {
        if (!progress.goOn(what, done, all)) {
            throw new CancellationException(what);
        }
    }
}
