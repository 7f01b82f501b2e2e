package org.xunyao.vision;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_java;
import org.opencv.core.Core;

/// Loads the native half of OpenCV. Call it before the first stream plays: it takes seconds the first
/// time on a machine, and libVLC must not find other versions of shared libraries already in use half-way.
public final class OpenCv {
    private static final Logger LOG = System.getLogger(OpenCv.class.getName());
    /// Each after those it needs, so that the system's loader finds every one already there.
    private static final List<String> MODULES = List.of(
            "core",
            "imgproc",
            "flann",
            "features2d",
            "calib3d",
            "dnn",
            "video",
            "imgcodecs",
            "videoio",
            "plot",
            "objdetect",
            "photo",
            "ml",
            "phase_unwrapping",
            "tracking",
            "face",
            "bioinspired",
            "bgsegm",
            "aruco",
            "ximgproc",
            "xfeatures2d",
            "wechat_qrcode",
            "structured_light",
            "text",
            "saliency",
            "img_hash",
            "dnn_superres",
            "xphoto");
    private static final String SUFFIX = ".so.413";

    private OpenCv() {}

    /// Loads once per process, later calls cost little; every call of OpenCV stays on its caller's thread.
    ///
    /// @return version, such as `4.13.0`
    public static String load() {
        if (!loadUnpacked()) {
            Loader.load(opencv_java.class);
        }
        Core.setNumThreads(1);
        return Core.VERSION;
    }

    /// Loads the files that JavaCPP unpacked in an earlier process. JavaCPP itself would search each of
    /// them again, which takes 1 s instead of 0.1 s and is most of the time that the screen waits for a
    /// new worker.
    @SuppressWarnings("restricted")
    private static boolean loadUnpacked() {
        String cache = System.getProperty("org.bytedeco.javacpp.cachedir", "");
        if (cache.isEmpty()) {
            return false;
        }
        try {
            Optional<Path> opencv = folder(Path.of(cache), "opencv-", "org/bytedeco/opencv/linux-x86_64");
            Optional<Path> openblas = folder(Path.of(cache), "openblas-", "org/bytedeco/openblas/linux-x86_64");
            if (opencv.isEmpty() || openblas.isEmpty()) {
                return false;
            }
            List<Path> files = new ArrayList<>();
            files.add(openblas.get().resolve("libopenblas.so.0"));
            MODULES.forEach(module -> files.add(opencv.get().resolve("libopencv_" + module + SUFFIX)));
            files.add(opencv.get().resolve("libopencv_java.so"));
            if (!files.stream().allMatch(Files::exists)) {
                return false;
            }
            files.forEach(file -> System.load(file.toString()));
            return true;
        } catch (IOException | UnsatisfiedLinkError e) {
            LOG.log(Level.DEBUG, "unpacked libraries not loadable", e);
            return false;
        }
    }

    private static Optional<Path> folder(Path cache, String jar, String inside) throws IOException {
        if (!Files.isDirectory(cache)) {
            return Optional.empty();
        }
        try (Stream<Path> jars = Files.list(cache.toAbsolutePath())) {
            return jars.filter(file -> file.getFileName().toString().startsWith(jar))
                    .map(file -> file.resolve(inside))
                    .filter(Files::isDirectory)
                    .findFirst();
        }
    }
}
