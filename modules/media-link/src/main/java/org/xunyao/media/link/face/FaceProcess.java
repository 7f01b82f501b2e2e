package org.xunyao.media.link.face;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xunyao.media.link.Sandbox;
import org.xunyao.media.link.WorkerCommand;

/// The process that answers one question.
///
/// @param main which question
record FaceProcess(WorkerCommand command, Sandbox sandbox, Main main) {
    /// What answers.
    enum Main {
        /// where faces are, or numbers of one
        FACES("org.xunyao.worker.command.FacesMain", ""),
        /// a film without faces; it holds two films
        BLUR("org.xunyao.worker.command.BlurMain", "-Xmx512m");

        private final String type;
        /// Comes after those of the worker, or nothing.
        private final String flag;

        Main(String type, String flag) {
            this.type = type;
            this.flag = flag;
        }
    }

    Process start() throws IOException {
        var inner = new ArrayList<String>(List.of(command.java().toString()));
        inner.addAll(command.jvmFlags());
        if (!main.flag.isEmpty()) {
            inner.add(main.flag);
        }
        // A crash leaves no memory of a face in a file: the report goes where nobody reads it.
        inner.add("-XX:-CreateCoredumpOnCrash");
        inner.add("-XX:+ErrorFileToStderr");
        inner.add("-Dorg.bytedeco.javacpp.cachedir=" + command.nativeCache());
        command.runtime().ifPresent(folder -> inner.add("-Donnxruntime.native.path=" + folder));
        inner.add(main.type);
        command.models().ifPresent(folder -> inner.add(folder.toString()));
        var readable = new ArrayList<Path>(command.classPath());
        readable.add(command.java().toRealPath().resolve("../..").normalize());
        readable.addAll(command.unpacked());
        command.models().ifPresent(readable::add);
        Map<String, String> environment = Map.of(
                "CLASSPATH",
                command.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "OPENCV_LOG_LEVEL",
                "OFF");
        ProcessBuilder builder =
                new ProcessBuilder(sandbox.wrap(inner, environment, List.of(command.nativeCache()), readable));
        builder.environment().keySet().retainAll(List.of("LANG", "PATH"));
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }
}
