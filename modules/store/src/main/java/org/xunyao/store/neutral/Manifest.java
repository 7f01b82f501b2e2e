package org.xunyao.store.neutral;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.FaultException;

/// What an export holds: the tables with the digest of their lines, the files with theirs, and last the
/// digest of the manifest itself. It says whether two stores are the same: whoever has equal tables has
/// equal digests, on whatever engine.
///
/// @param schema number of the newest migration
public record Manifest(String schema, List<Table> tables, List<Sealed> files) {
    static final String NAME = "manifest.jsonl";
    private static final String FORMAT = "xunyao-neutral";
    private static final long VERSION = 1;
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]{1,40}(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){1,4}");

    /// Copies the lists.
    public Manifest {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /// A table.
    ///
    /// @param columns name and kind of each
    /// @param sha256 of all lines, in the order of the primary key
    public record Table(String name, String columns, long rows, String sha256) {}

    /// A sealed file that a row names.
    ///
    /// @param path below the folder of sealed files, or elsewhere if it does not lie there
    /// @param sha256 of the bytes as they are, empty if there are none
    public record Sealed(String path, State state, String sha256, long size) {
        boolean there() {
            return state == State.INTACT || state == State.ALTERED;
        }
    }

    /// What a file was found to be.
    public enum State {
        /// As its row says.
        INTACT,
        /// Other bytes than its row says; they are kept as they are.
        ALTERED,
        /// Not there.
        MISSING,
        /// Not below the folder of sealed files; only named.
        ELSEWHERE
    }

    /// SHA-256 of its lines: equal for equal stores.
    public String digest(LineText text) {
        return Digest.of(write(text));
    }

    /// Its lines.
    byte[] write(LineText text) {
        var lines = new StringBuilder();
        add(lines, text, "format", FORMAT, "version", VERSION, "schema", schema);
        for (Table table : tables) {
            add(lines, text, "table", table.name, "columns", table.columns, "rows", table.rows, "sha256", table.sha256);
        }
        for (Sealed file : files) {
            add(lines, text, "file", file.path, "state", file.state.name(), "sha256", file.sha256, "size", file.size);
        }
        add(lines, text, "end", Digest.of(lines.toString().getBytes(StandardCharsets.UTF_8)));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void add(StringBuilder lines, LineText text, Object... pairs) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            row.put((String) pairs[i], pairs[i + 1]);
        }
        lines.append(text.write(row)).append('\n');
    }

    /// Reads lines that anybody may have written.
    ///
    /// @throws FaultException `NEUTRAL-FORMAT` with the line
    static Manifest read(List<String> lines, LineText text) {
        var tables = new ArrayList<Table>();
        var files = new ArrayList<Sealed>();
        String schema = "";
        var before = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            SequencedMap<String, @Nullable Object> row = row(lines, i, text);
            try {
                switch (row.firstEntry().getKey()) {
                    case "format" -> schema = schema(row);
                    case "table" -> tables.add(table(row));
                    case "file" -> files.add(file(row));
                    case "end" -> {
                        return ended(lines, i, before, row, new Manifest(schema, tables, files));
                    }
                    default -> throw new IllegalArgumentException("unknown entry");
                }
            } catch (ClassCastException | IllegalArgumentException | NullPointerException other) {
                throw wrong(i, other.toString());
            }
            before.append(lines.get(i)).append('\n');
        }
        throw wrong(lines.size(), "ends too early");
    }

    private static SequencedMap<String, @Nullable Object> row(List<String> lines, int i, LineText text) {
        try {
            SequencedMap<String, @Nullable Object> row = text.read(lines.get(i));
            if (row.isEmpty() || (i == 0) != row.firstEntry().getKey().equals("format")) {
                throw wrong(i, "not in its place");
            }
            return row;
        } catch (IllegalArgumentException other) {
            throw wrong(i, other.toString());
        }
    }

    private static Manifest ended(
            List<String> lines,
            int i,
            StringBuilder before,
            SequencedMap<String, @Nullable Object> row,
            Manifest read) {
        boolean last = i == lines.size() - 1;
        if (!last
                || !Digest.of(before.toString().getBytes(StandardCharsets.UTF_8))
                        .equals(row.get("end"))) {
            throw wrong(i, "the manifest was altered");
        }
        return read;
    }

    private static String schema(SequencedMap<String, @Nullable Object> row) {
        if (!FORMAT.equals(row.get("format")) || !Long.valueOf(VERSION).equals(row.get("version"))) {
            throw new FaultException("NEUTRAL-NEWER", "written by another program or a newer one");
        }
        return text(row, "schema");
    }

    private static Table table(SequencedMap<String, @Nullable Object> row) {
        return new Table(
                fitting(TABLE, text(row, "table")),
                text(row, "columns"),
                number(row, "rows"),
                fitting(DIGEST, text(row, "sha256")));
    }

    private static Sealed file(SequencedMap<String, @Nullable Object> row) {
        State state = State.valueOf(text(row, "state"));
        var file = new Sealed(text(row, "file"), state, text(row, "sha256"), number(row, "size"));
        if (file.there()) {
            fitting(DIGEST, file.sha256());
        }
        return state == State.ELSEWHERE ? file : new Sealed(fitting(PATH, file.path), state, file.sha256, file.size);
    }

    private static String text(SequencedMap<String, @Nullable Object> row, String name) {
        if (row.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no " + name);
    }

    private static long number(SequencedMap<String, @Nullable Object> row, String name) {
        if (row.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new IllegalArgumentException("no " + name);
    }

    private static String fitting(Pattern grammar, String text) {
        if (!grammar.matcher(text).matches()) {
            throw new IllegalArgumentException("not a name of ours");
        }
        return text;
    }

    private static FaultException wrong(int index, String why) {
        return new FaultException("NEUTRAL-FORMAT", NAME + " line " + (index + 1) + ": " + why);
    }
}
