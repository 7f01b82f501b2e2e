package org.xunyao.media.link;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.media.protocol.FrameMap;

/// How the worker process is started. Everything in it comes from the installation, nothing from a user.
///
/// @param java the `java` program
/// @param classPath jars and folders of the worker
/// @param jvmFlags see {@link #FLAGS}
/// @param nativeCache folder where OpenCV's libraries lie unpacked; filled before the first sandboxed
///     start by the worker program itself, read-only in the sandbox
/// @param libVlc the only folder to look for libVLC in, where it is the engine; empty = where the system
///     keeps it
/// @param models folder of model files; without the right file in it the weak detector of OpenCV looks
/// @param engine what decodes live streams
public record WorkerCommand(
        Path java,
        List<Path> classPath,
        List<String> jvmFlags,
        Path nativeCache,
        Optional<Path> libVlc,
        Optional<Path> models,
        DecodingEngine engine) {
    /// Main class of the worker.
    public static final String MAIN_CLASS = "org.xunyao.worker.WorkerMain";
    /// What the worker's virtual machine needs: a small heap, one collector thread, and the doors vlcj
    /// and JNA use.
    public static final List<String> FLAGS = List.of(
            "-Xms16m",
            "-Xmx128m",
            // Else it is as large as the heap: too little for libVLC's planes of many large cameras.
            "-XX:MaxDirectMemorySize=512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisplayVMOutputToStderr",
            "-Djava.awt.headless=true",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final String ONNX_RUNTIME = "onnxruntime-java";
    private static final List<String> UNPACKED = List.of("opencv-", "ffmpeg-", ONNX_RUNTIME);

    /// Copies the lists.
    public WorkerCommand {
        classPath = List.copyOf(classPath);
        jvmFlags = List.copyOf(jvmFlags);
    }

    /// A command with the usual engine, {@link DecodingEngine#USUAL}.
    public WorkerCommand(
            Path java,
            List<Path> classPath,
            List<String> jvmFlags,
            Path nativeCache,
            Optional<Path> libVlc,
            Optional<Path> models) {
        this(java, classPath, jvmFlags, nativeCache, libVlc, models, DecodingEngine.USUAL);
    }

    /// The same with another engine.
    public WorkerCommand with(DecodingEngine other) {
        return new WorkerCommand(java, classPath, jvmFlags, nativeCache, libVlc, models, other);
    }

    /// The whole command line.
    ///
    /// @param memory where the worker finds the shared memory
    /// @param generation number of this process
    List<String> line(Path memory, FrameMap map, long generation) {
        List<String> line = start();
        runtime().ifPresent(folder -> line.add("-Donnxruntime.native.path=" + folder));
        line.add(MAIN_CLASS);
        line.add("--memory=" + memory);
        line.add("--cameras=" + map.cameras());
        line.add("--slot-bytes=" + map.slotBytes());
        line.add("--large=" + map.large());
        line.add("--large-bytes=" + map.largeBytes());
        line.add("--generation=" + generation);
        line.add("--engine=" + engine.word());
        libVlc.ifPresent(folder -> line.add("--libvlc=" + folder));
        models.ifPresent(folder -> line.add("--models=" + folder));
        return line;
    }

    /// The command line that only unpacks OpenCV's libraries and ends; it reads nothing that a camera sent.
    List<String> unpackLine() {
        List<String> line = start();
        // ONNX Runtime unpacks itself into the folder for temporary files.
        line.add("-Djava.io.tmpdir=" + nativeCache);
        line.add(MAIN_CLASS);
        line.add("--unpack");
        return line;
    }

    /// The folders with unpacked libraries, empty before the worker was first started.
    public List<Path> unpacked() {
        if (!Files.isDirectory(nativeCache)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(nativeCache)) {
            return inside.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// Whether everything the worker loads was unpacked before.
    boolean allUnpacked() {
        List<String> names = unpacked().stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
        return UNPACKED.stream().allMatch(part -> names.stream().anyMatch(name -> name.startsWith(part)));
    }

    /// The variables the worker sees. The class path is one of them because ONNX Runtime 1.29 ends the
    /// process when its command line is longer than about 3 KB.
    Map<String, String> environment() {
        return Map.of(
                "CLASSPATH",
                String.join(
                        File.pathSeparator,
                        classPath.stream().map(Path::toString).toList()));
    }

    /// The unpacked ONNX Runtime, if it is there.
    public Optional<Path> runtime() {
        return unpacked().stream()
                .filter(folder -> folder.getFileName().toString().startsWith(ONNX_RUNTIME))
                .filter(folder -> Files.exists(folder.resolve("libonnxruntime4j_jni.so")))
                .findFirst();
    }

    private List<String> start() {
        List<String> line = new ArrayList<>();
        line.add(java.toString());
        line.addAll(jvmFlags);
        line.add("-Dorg.bytedeco.javacpp.cachedir=" + nativeCache);
        return line;
    }
}
