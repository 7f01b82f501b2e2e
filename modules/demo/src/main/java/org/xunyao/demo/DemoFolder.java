package org.xunyao.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.wire.CameraPoint;
import org.xunyao.wire.SampleCounty;

/// The data folder of a demo and what is put into it before the workstation starts.
///
/// @param data the station's folder
/// @param root of the program, with `resources`
record DemoFolder(Path data, Path root) {
    /// Paths of the simulated cameras in the order of the sample county's camera points.
    static final List<String> PATHS =
            List.of("counter", "door", "hall", "shelf", "till", "yard", "covered", "store", "street");

    /// Whose login the tour uses.
    static final String USER = "liming";
    /// The sample county's first password.
    static final String PASSWORD = "Lanxi#2026";
    /// What the simulated cameras ask for.
    static final String CAMERA_USER = "kanlu";
    /// Its password.
    static final String CAMERA_PASSWORD = "Qiaolan-58213";

    private static final long FILE_AT_MOST = 64L << 20;

    /// Reads the command line `--data FOLDER` and the property that `./run` sets.
    ///
    /// @throws IllegalArgumentException if one is missing
    static DemoFolder of(String[] words) {
        String root = System.getProperty("xunyao.root");
        if (words.length != 2 || !words[0].equals("--data") || root == null) {
            throw new IllegalArgumentException("start it with ./run demo");
        }
        return new DemoFolder(Path.of(words[1]).toAbsolutePath(), Path.of(root));
    }

    /// Arguments of the camera process: the nine clips behind a digest login.
    List<String> cameraArguments() {
        return List.of(
                "--login",
                "digest:" + CAMERA_USER + ":" + CAMERA_PASSWORD,
                "--footage",
                data.resolveSibling("footage").toString());
    }

    /// The station's own list of cameras.
    Path list() {
        return data.resolve("cameras.csv");
    }

    /// Where the tour puts its pictures.
    Path pictures() {
        return data.resolve("pictures");
    }

    SampleCounty county() {
        return new SampleCounty(root.resolve("resources/sample"));
    }

    /// Tells the station its cameras: names from the sample county, addresses of the simulated ones.
    void writeCameras(int port) throws IOException {
        var list = new StringBuilder("camera,shop,point,address\n");
        int next = 0;
        for (CameraPoint point : county().cameras()) {
            list.append(String.join(
                            ",",
                            point.camera().code(),
                            point.shop(),
                            point.point(),
                            "rtsp://%s:%s@127.0.0.1:%d/%s"
                                    .formatted(CAMERA_USER, CAMERA_PASSWORD, port, PATHS.get(next++))))
                    .append('\n');
        }
        Files.createDirectories(data);
        files().replace(list(), list.toString().getBytes(StandardCharsets.UTF_8));
    }

    static DurableFiles files() {
        return new DurableFilesOnDisk(BouncyDigester::sm3, FILE_AT_MOST);
    }
}
