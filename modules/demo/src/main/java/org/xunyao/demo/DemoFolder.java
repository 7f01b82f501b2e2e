package org.xunyao.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.demo.proof.OwnDoor;
import org.xunyao.demo.proof.WayProof;
import org.xunyao.demo.shop.RecorderExport;
import org.xunyao.demo.shop.TillExport;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.WriteGate;
import org.xunyao.registry.CreditCode;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.testkit.camera.Footage;
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

    /// Those of them that offer a large stream too; what they offer under their own name is the small one.
    static final List<String> LARGE = List.of("shelf", "yard");

    /// The one that can be turned, by ONVIF.
    static final String TURNED = "hall";

    /// Whose login the tour uses.
    static final String USER = "liming";
    /// The sample county's first password.
    static final String PASSWORD = "Lanxi#2026";
    /// What the simulated cameras ask for.
    static final String CAMERA_USER = "kanlu";
    /// Its password.
    static final String CAMERA_PASSWORD = "Qiaolan-58213";

    /// Who does what on the way from alarm to case file.
    static final WayProof.People PEOPLE = new WayProof.People(USER, "wangxl", "zhaojg", "chenlx");

    /// Who signs in for the first time and must change the password.
    static final String NEWCOMER = "xuxin";
    /// What the newcomer chooses.
    static final String FRESH_PASSWORD = "Qiaoshan&58dai";
    /// The three administrators.
    static final String SYSTEM_ADMINISTRATOR = "sysadmin";

    static final String SECURITY_ADMINISTRATOR = "secadmin";
    static final String AUDIT_ADMINISTRATOR = "auditadmin";
    /// What stands in the file that somebody put among the evidence.
    static final String FOREIGN_WORDS = "Put here by hand while the station was running.\n";

    private static final long FILE_AT_MOST = 64L << 20;
    private static final int PASSPHRASE_BYTES = 16;

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
                data.resolveSibling("footage").toString(),
                "--sharp",
                LARGE.get(0),
                "--sharp",
                LARGE.get(1),
                // A recorder whose clock is wrong is the usual thing; the alarm must say by how much.
                "--clock",
                "counter=46",
                "--control",
                TURNED + "=" + journal());
    }

    /// The journal of the motors of the camera that can be turned, which the camera writes itself.
    Path journal() {
        return data.resolveSibling("motors.log");
    }

    /// Its code in the list, and its place among the tiles.
    String turnedCamera() {
        return county().cameras().get(turnedPlace()).camera().code();
    }

    static int turnedPlace() {
        return PATHS.indexOf(TURNED);
    }

    /// Arguments of the workstation. What opens its key lies beside the data, so that a look into the data
    /// finds nothing that opens anything.
    String[] stationArguments() {
        return new String[] {
            "--data",
            data.toString(),
            "--secrets",
            secrets().toString(),
            "--passphrase-file",
            passphrase().toString(),
            "--anchors",
            anchors().toString(),
            "--sample",
            // The simulated cameras have another port each time.
            "--cameras-anew"
        };
    }

    /// File with the start-up passphrase of the demo's data.
    Path passphrase() {
        return secrets().resolve("passphrase");
    }

    /// The other disk to which the checkpoints of the audit are appended.
    Path anchors() {
        return data.resolveSibling("anchors");
    }

    /// The way into the closed data.
    OwnDoor door() {
        return new OwnDoor(data, passphrase());
    }

    /// Makes a start-up passphrase for new data, readable by its owner only.
    ///
    /// @throws IOException if it cannot be written
    void writePassphrase() throws IOException {
        Files.createDirectories(anchors());
        Files.createDirectories(secrets());
        if (Files.exists(passphrase())) {
            return;
        }
        var bytes = new byte[PASSPHRASE_BYTES];
        new SecureRandom().nextBytes(bytes);
        files().replace(passphrase(), HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        Files.setPosixFilePermissions(passphrase(), PosixFilePermissions.fromString("rw-------"));
    }

    /// Where what opens the station's key lies.
    Path secrets() {
        return data.resolveSibling(data.getFileName() + "-secrets");
    }

    /// The station's own list of cameras.
    Path list() {
        return data.resolve("cameras.csv");
    }

    /// The station's own list of zones.
    Path zones() {
        return data.resolve("zones.csv");
    }

    /// Where the tour puts its pictures.
    Path pictures() {
        return data.resolve("pictures");
    }

    /// The memory stick with what the demo shop's recorder gave away.
    Path recorder() {
        return data.resolveSibling("recorder");
    }

    /// The memory stick for packages.
    Path stick() {
        return data.resolveSibling("stick");
    }

    /// Where the backups go.
    Path backup() {
        return data.resolveSibling("backup");
    }

    /// The exported audit.
    Path audit() {
        return data.resolveSibling("audit").resolve("audit.jsonl");
    }

    /// A file that somebody put among the sealed ones by hand.
    Path foreign() {
        return data.resolve("evidence").resolve("手机拷来的录像.mp4");
    }

    /// How a person at this computer types a path: from where the program was started, if it is below.
    static String typed(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return (path.startsWith(here) ? here.relativize(path) : path).toString();
    }

    /// Whom a stranger should trust: the station's own trust bundle, as handed over in person.
    Path bundle() {
        return data.resolve("keys").resolve("trust-bundle.txt");
    }

    /// How a stranger starts the verifier: the words before `verify`.
    List<String> verifier() {
        return List.of(
                System.getProperty("xunyao.run", root.resolve("run").toString()).split(" "));
    }

    /// Makes the export of the shop's recorder from the first camera's footage.
    ///
    /// @throws IOException if ffmpeg refuses
    RecorderExport exportRecorder(Clock clock) throws IOException {
        var footage = Footage.ofDebian(data.resolveSibling("footage"));
        try {
            Path film = footage.clip(Footage.wall().getFirst());
            return RecorderExport.make(recorder(), film, clock, files());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("The demo was interrupted.", stopped);
        }
    }

    /// What the shop's till writes, where its computer shares it.
    Path till() {
        return data.resolveSibling("till").resolve("sales.csv");
    }

    /// Begins the till's export anew.
    ///
    /// @throws IOException if it cannot be written
    TillExport openTill(Clock clock) throws IOException {
        Files.createDirectories(till().resolveSibling(""));
        return TillExport.begin(till(), clock, new GrowingFilesOnDisk(new WriteGate(clock)));
    }

    SampleCounty county() {
        return new SampleCounty(root.resolve("resources/sample"));
    }

    /// Tells the station its cameras: names from the sample county, addresses of the simulated ones.
    ///
    /// @param cameras run already
    void writeCameras(CameraProcess cameras) throws IOException {
        int port = cameras.port();
        int control = cameras.control(TURNED);
        var list = new StringBuilder("camera,shop,point,address,sub_address,credit_code,control_address\n");
        int next = 0;
        for (CameraPoint point : county().cameras()) {
            String path = PATHS.get(next++);
            boolean two = LARGE.contains(path);
            list.append(String.join(
                            ",",
                            point.camera().code(),
                            point.shop(),
                            point.point(),
                            address(port, two ? path + "-main" : path),
                            two ? address(port, path) : "",
                            point.creditCode().map(CreditCode::text).orElse(""),
                            path.equals(TURNED) ? control(control) : ""))
                    .append('\n');
        }
        Files.createDirectories(data);
        writePassphrase();
        files().replace(list(), list.toString().getBytes(StandardCharsets.UTF_8));
        // The sample county's posts are those of the simulated cameras.
        files().replace(zones(), Files.readAllBytes(root.resolve("resources/sample/zones.csv")));
    }

    private static String control(int port) {
        return "http://%s:%s@127.0.0.1:%d/onvif/device_service".formatted(CAMERA_USER, CAMERA_PASSWORD, port);
    }

    private static String address(int port, String path) {
        return "rtsp://%s:%s@127.0.0.1:%d/%s".formatted(CAMERA_USER, CAMERA_PASSWORD, port, path);
    }

    static DurableFiles files() {
        return new DurableFilesOnDisk(BouncyDigester::sm3, FILE_AT_MOST);
    }
}
