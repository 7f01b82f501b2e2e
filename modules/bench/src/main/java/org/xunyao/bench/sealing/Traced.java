package org.xunyao.bench.sealing;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A call of the system within the sealing of one piece of evidence onto a new shelf, in their order, before
/// which the tracer kills the process. The first `fsync`, of the bytes, is {@link SealStep#BYTES_WRITTEN}.
enum Traced {
    /// The folder of evidence is forced, for it has a new shelf.
    FORCE_NEW_SHELF("fsync", 1, true),
    /// The file is given its name for good.
    RENAME("rename", 1, true),
    /// The shelf is forced, for it has a new file.
    FORCE_SHELF("fsync", 1, false),
    /// The folder of evidence is forced for the last time.
    FORCE_FOLDER("fsync", 2, true);

    private final String call;
    private final int nth;
    private final boolean ofFolder;

    Traced(String call, int nth, boolean ofFolder) {
        this.call = call;
        this.nth = nth;
        this.ofFolder = ofFolder;
    }

    /// The words before a command. The tracer goes without its filter in the kernel, under which it sends no
    /// signals (6.1).
    ///
    /// @param folder of evidence, without links
    /// @param shelf in it
    List<String> tracer(Path folder, Path shelf) {
        Path only = ofFolder ? folder : shelf;
        String inject = "inject=" + call + ":signal=SIGKILL:when=" + nth;
        List<String> words = List.of("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e", inject);
        return this == RENAME
                ? words
                : Stream.concat(words.stream(), Stream.of("-P", only.toString()))
                        .toList();
    }
}
