package org.xunyao.demo.proof.keeping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xunyao.demo.proof.Findings;
import org.xunyao.demo.proof.Foreign;
import org.xunyao.demo.proof.Scratch;
import org.xunyao.demo.proof.Tables;

/// The backup, opened without our classes: its database starts by Derby alone and says what the station's
/// says, its files are the station's files.
///
/// @param tables of the closed station
/// @param data the station's folder
/// @param target the folder that was chosen for backups
/// @param key of the station's data
public record BackupProof(
        Findings findings, Foreign foreign, Scratch scratch, Tables tables, Path data, Path target, String key) {
    private static final String DATABASE = "database/";
    private static final String MANIFEST = "manifest";
    private static final String ARCHIVE = ".xybak";
    private static final String RECEIPT = ".xyok";
    // In the middle of the sealed bytes, far behind the header.
    private static final int HALF = 2;

    /// Opens it and compares.
    ///
    /// @throws IOException if there is no backup with a receipt, or it does not open
    /// @throws SQLException if its database does not start
    public void prove() throws IOException, SQLException {
        Path archive = newest();
        Map<String, byte[]> portions = SealedParts.of(archive, key).portions();
        List<String[]> manifest = new String(portions.getOrDefault(MANIFEST, new byte[0]), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
        rows(database(portions), manifest);
        files(manifest);
        refused(archive);
    }

    /// Puts its database into a folder and lets Derby start it.
    private Tables database(Map<String, byte[]> portions) throws IOException, SQLException {
        Path place = scratch.folder().resolve("restored");
        var restored = new Scratch(place, scratch.files());
        for (Map.Entry<String, byte[]> portion : portions.entrySet()) {
            if (portion.getKey().startsWith(DATABASE)) {
                Files.createDirectories(place.resolve(portion.getKey()).resolveSibling(""));
                restored.put(portion.getKey(), portion.getValue());
            }
        }
        return Tables.of(place, key);
    }

    private void rows(Tables restored, List<String[]> manifest) {
        List<String[]> said =
                manifest.stream().filter(line -> line[0].equals("table")).toList();
        long rows = 0;
        long equal = 0;
        for (String[] line : said) {
            long count = restored.of(line[1].toLowerCase(Locale.ROOT)).size();
            rows += count;
            equal += count == Long.parseLong(line[2]) ? 1 : 0;
        }
        List<Tables.Row> before = sorted(restored);
        List<Tables.Row> now = sorted(tables);
        findings.say(
                equal == said.size() && rows > 0,
                "the backup opens by the Java platform's AES-GCM, Derby starts its database: %d rows in %d tables, as its manifest says"
                        .formatted(rows, said.size()));
        findings.say(
                !before.isEmpty() && before.size() <= now.size() && before.equals(now.subList(0, before.size())),
                "its %d audit rows are the first of the station's %d, cell by cell"
                        .formatted(before.size(), now.size()));
    }

    private static List<Tables.Row> sorted(Tables tables) {
        return tables.of("audit").stream()
                .sorted(Comparator.comparingLong(row -> Long.parseLong(row.text("chain_no"))))
                .toList();
    }

    private void files(List<String[]> manifest) throws IOException {
        List<String[]> said =
                manifest.stream().filter(line -> line[0].equals("file")).toList();
        int equal = 0;
        for (String[] line : said) {
            Path copy = scratch.put("pooled", pooled(line[3]));
            boolean same = foreign.sha256(copy).equals(line[3]) && Files.mismatch(copy, data.resolve(line[1])) < 0;
            equal += same ? 1 : 0;
        }
        findings.say(
                equal == said.size() && !said.isEmpty(),
                "%d of %d files of the backup have their SHA-256 by sha256sum and are the station's, byte by byte"
                        .formatted(equal, said.size()));
    }

    private byte[] pooled(String sha256) throws IOException {
        Path shelf = place().resolve("pool").resolve(sha256.substring(0, 2));
        try (Stream<Path> found = Files.list(shelf)) {
            Path file = found.filter(one -> String.valueOf(one.getFileName()).startsWith(sha256 + "-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The pool has no " + sha256 + "."));
            return SealedParts.of(file, key).plain();
        }
    }

    private void refused(Path archive) throws IOException {
        Path changed = scratch.flipped("changed" + ARCHIVE, archive, Files.size(archive) / HALF);
        boolean refused = false;
        try {
            SealedParts.of(changed, key);
        } catch (IOException said) {
            refused = true;
        }
        findings.say(refused, "a copy of the backup with one bit changed does not open");
    }

    /// The newest by its name, which begins with its time; each must have its receipt.
    private Path newest() throws IOException {
        List<Path> archives = ending(ARCHIVE);
        if (archives.isEmpty() || archives.size() != ending(RECEIPT).size()) {
            throw new IOException("There are " + archives.size() + " backups, but not each has its receipt.");
        }
        return archives.getLast();
    }

    private List<Path> ending(String ending) throws IOException {
        try (Stream<Path> all = Files.list(place())) {
            return all.filter(file -> String.valueOf(file.getFileName()).endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private Path place() {
        return target.resolve("xunyao-backup");
    }
}
