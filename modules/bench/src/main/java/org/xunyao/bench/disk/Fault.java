package org.xunyao.bench.disk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One kind of failing: a system call on some files answers with an error.
///
/// @param where the files, in a word
/// @param paths exact paths; none for every file
/// @param call the system call
/// @param error such as EIO
record Fault(String where, List<Path> paths, String call, String error) {
    /// The tracer's words that let the n-th such call of each thread fail.
    ///
    /// @param lasting from then on every one fails
    List<String> tracer(Path trace, int nth, boolean lasting) {
        var words = new ArrayList<>(
                List.of("strace", "-f", "--seccomp-bpf", "-qq", "-y", "-e", "signal=none", "-o", trace.toString()));
        paths.forEach(path -> words.addAll(List.of("-P", path.toString())));
        String inject = call + ":error=" + error + ":when=" + nth + (lasting ? "+" : "");
        words.addAll(List.of("-e", "trace=" + call, "-e", "inject=" + inject));
        return words;
    }

    /// Whether the process could say nothing more if the call kept failing.
    boolean mutes() {
        return paths.isEmpty() && call.equals("write");
    }

    @Override
    public String toString() {
        return where + " " + call + " " + error;
    }
}
