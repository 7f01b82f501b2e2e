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
record FaceProcess(WorkerCommand command, Sandbox sandbox) {
    private static final String MAIN_CLASS = "org.xunyao.worker.command.FacesMain";

    Process start() throws IOException {
        var inner = new ArrayList<String>(List.of(command.java().toString()));
        inner.addAll(command.jvmFlags());
        // A crash leaves no memory of a face in a file: the report goes where nobody reads it.
        inner.add("-XX:-CreateCoredumpOnCrash");
        inner.add("-XX:+ErrorFileToStderr");
        inner.add("-Dorg.bytedeco.javacpp.cachedir=" + command.nativeCache());
        command.runtime().ifPresent(folder -> inner.add("-Donnxruntime.native.path=" + folder));
        inner.add(MAIN_CLASS);
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
