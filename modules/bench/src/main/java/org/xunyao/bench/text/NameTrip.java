package org.xunyao.bench.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.backup.archive.Entries;
import org.xunyao.store.files.AnchorFileOnDisk;
import org.xunyao.store.files.FileExport;

/// Hostile text where the program makes the name of a file of it: of a copy for others, of the file of
/// checkpoints on a stick, in a package and in a backup. The file lies in the folder that was meant, or
/// there is none.
///
/// @param scratch a folder of its own
record NameTrip(Path scratch) implements TextTrip {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final byte[] BYTES = {1};

    @Override
    public void go(List<String> corpus, Findings findings) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve("names").resolve("inner"));
        for (String text : corpus) {
            tried("copy", text, findings, () -> copy(folder, text));
            tried("anchor", text, findings, () -> anchor(folder, text));
            tried("backup entry", text, findings, () -> below(folder, Entries.below(folder, text)));
            tried("package entry", text, findings, () -> entry(folder, text));
            tried("package", text, findings, () -> packageOf(folder, text));
        }
        findings.done("file names", 5 * corpus.size());
    }

    /// One try; it says whether all is where it was meant.
    private interface Try {
        boolean right() throws IOException;
    }

    private void tried(String what, String text, Findings findings, Try step) throws IOException {
        try {
            if (step.right()) {
                findings.equal();
            } else {
                findings.wrong("file name of a " + what, text, "leads elsewhere");
            }
        } catch (InvalidPathException | IOException refused) {
            findings.refused("by the disk");
        } catch (IllegalArgumentException refused) {
            findings.refused("by the record");
        } catch (FaultException fault) {
            findings.refused(fault.code());
        }
        if (!alone()) {
            findings.wrong("file name of a " + what, text, "leaves something behind");
        }
        empty(scratch.resolve("names").resolve("inner"));
    }

    /// What the person typed into a dialog that gives one name in a folder.
    private static boolean copy(Path folder, String text) throws IOException {
        Path place = folder.resolve(text);
        if (text.isEmpty() || !place.normalize().equals(place) || !folder.equals(place.getParent())) {
            // A dialog makes a place of a path; whoever types one means it.
            return true;
        }
        new FileExport().put(place, new ByteArrayInputStream(BYTES));
        return Files.size(place) == BYTES.length && holds(folder, 1);
    }

    private static boolean anchor(Path folder, String text) throws IOException {
        var anchor = new AnchorFileOnDisk(folder, text);
        anchor.append(BYTES);
        return below(folder, Path.of(anchor.place())) && holds(folder, 1);
    }

    private static boolean entry(Path folder, String text) throws IOException {
        Digests digests = new BouncyDigester().digest(new ByteArrayInputStream(BYTES));
        return below(folder, folder.resolve(new Entry(text, "text/plain", digests).path()));
    }

    private static boolean packageOf(Path folder, String text) {
        var manifest = new Manifest(
                Manifest.Environment.TEST,
                text,
                text,
                text,
                1,
                Manifest.FIRST,
                NOON,
                NOON.plusSeconds(1),
                1,
                List.of());
        return below(folder, folder.resolve(manifest.sender() + "-" + manifest.stream() + ".xypk"));
    }

    private static boolean below(Path folder, Path place) {
        return place.normalize().startsWith(folder) && !place.normalize().equals(folder);
    }

    private static boolean holds(Path folder, int count) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.count() == count;
        }
    }

    /// Nothing lies beside the inner folder.
    private boolean alone() throws IOException {
        return holds(scratch.resolve("names"), 1);
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path one : all.toList()) {
                Files.delete(one);
            }
        }
    }
}
