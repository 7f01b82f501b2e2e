package org.xunyao.bench.sealing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A call of the system within the sealing of one piece of evidence onto a new shelf, in their order, before
/// which the tracer kills the process. The first `fsync`, of the bytes, is {@link SealStep#BYTES_WRITTEN}.
enum Traced {
    /// The folder of evidence is forced, for it has a new shelf.
    FORCE_NEW_SHELF("fsync", 1, Left.SHELF),
    /// The file is given its name for good.
    RENAME("rename", 1, Left.SHELF),
    /// The shelf is forced, for it has a new file.
    FORCE_SHELF("fsync", 1, Left.FILE),
    /// The folder of evidence is forced for the last time.
    FORCE_FOLDER("fsync", 2, Left.FILE);

    private final String call;
    private final int nth;

    @SuppressWarnings("ImmutableEnumChecker") // two values that never change
    private final Left left;

    Traced(String call, int nth, Left left) {
        this.call = call;
        this.nth = nth;
        this.left = left;
    }

    /// What a death here leaves.
    Left left() {
        return left;
    }

    /// The words before a command. The tracer goes without its filter in the kernel, under which it sends no
    /// signals, and of a renaming it looks at the old name only, which is a random one (6.1): the first renaming
    /// of all is struck, and whether that was this one is seen afterwards by its shelf.
    ///
    /// @param folder of evidence, without links
    /// @param shelf in it
    List<String> tracer(Path folder, Path shelf) {
        String inject = "inject=" + call + ":signal=SIGKILL:when=" + nth;
        List<String> words = List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e", inject);
        List<String> only = switch (this) {
            case RENAME -> List.of();
            case FORCE_NEW_SHELF, FORCE_FOLDER -> List.of("-P", folder.toString());
            case FORCE_SHELF -> List.of("-P", shelf.toString());
        };
        return Stream.concat(words.stream(), only.stream()).toList();
    }
}
