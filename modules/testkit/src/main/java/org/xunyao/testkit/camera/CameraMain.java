package org.xunyao.testkit.camera;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.xunyao.testkit.onvif.OnvifDevice;
import org.xunyao.testkit.onvif.SimulatedDevice;

/// The cameras as a process of their own.
///
/// Arguments, each repeatable where it makes sense: `--port N` (0, the default: any free one), `--footage
/// FOLDER` (make and serve the demo's nine clips as paths `counter`, `door`, …), `--login
/// KIND:USER:PASSWORD` (for cameras named after it; KIND none, basic, digest or digest_legacy), `--camera
/// PATH=FILE[,OFFSET_SECONDS]` (a clip of your own, or one of the footage by name: `PATH=@counter,12`),
/// `--sharp NAME` (a cut of the footage in 1280x720, served as `NAME-main`, as a camera's large stream),
/// `--clock PATH=SECONDS` (how far the clock of a camera named before is ahead of ours, such as 46 or
/// -3600; `PATH=none` for one that never says what time it is; else it is right), `--control PATH=FILE` (a
/// camera that can be turned by ONVIF with the login named before; its motors' journal goes to that file).
///
/// Each camera answers at `rtsp://127.0.0.1:N/PATH`, over TCP or UDP as it is asked, and sends HTTP-FLV at
/// `http://127.0.0.1:N/PATH.flv`. A file that ends with `.h265` is one of H.265.
///
/// The first line on standard output is `port N`. Lines on standard input: `PATH FAULT [FACTOR]` with a
/// {@link Fault} in either case, answered by `ok` or `no REASON`; `calls`, answered by `calls ALL
/// MOST_AT_ONCE MILLISECONDS_SINCE_THE_LAST`; `control PATH`, answered by `control PORT`; `quit`, or the end of input,
/// ends the process.
public final class CameraMain {
    private final PrintStream out;
    private final List<SimulatedCamera> cameras = new ArrayList<>();
    private final Map<String, Path> footage = new HashMap<>();
    private final Map<String, Turned> turned = new TreeMap<>();

    /// One that can be turned.
    private record Turned(Login login, Path journal) {
        OnvifDevice open(int port, String path) throws IOException {
            var like = SimulatedDevice.usual(login.user(), login.password(), "rtsp://127.0.0.1:" + port + "/" + path);
            return new OnvifDevice(like, this::write);
        }

        /// Each line is out before the answer is, so that whoever reads it knows no less than the caller.
        private void write(String line) {
            try {
                Files.writeString(journal, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
    }

    private CameraMain(PrintStream out) {
        this.out = out;
    }

    /// Runs until standard input ends; exit code 2 and one sentence on standard error if it cannot start.
    public static void main(String[] args) throws InterruptedException {
        try {
            new CameraMain(System.out).run(args);
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run(String[] args) throws IOException, InterruptedException {
        int port = 0;
        Login login = Login.NONE;
        for (int i = 0; i + 1 < args.length; i += 2) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--port" -> port = Integer.parseInt(value);
                case "--login" -> login = login(value);
                case "--footage" -> footage(Path.of(value), login);
                case "--sharp" -> cameras.add(sharp(value, login));
                case "--camera" -> cameras.add(camera(value, login));
                case "--clock" -> clock(value);
                case "--control" -> {
                    String[] parts = value.split("=", 2);
                    turned.put(parts[0], new Turned(login, Path.of(parts[1])));
                }
                default -> throw new IllegalArgumentException("unknown argument " + args[i]);
            }
        }
        try (CameraServer server = new CameraServer(port, cameras)) {
            Map<String, OnvifDevice> devices = new HashMap<>();
            try {
                for (Map.Entry<String, Turned> each : turned.entrySet()) {
                    devices.put(each.getKey(), each.getValue().open(server.port(), each.getKey()));
                }
                out.println("port " + server.port());
                out.flush();
                obey(server, devices);
            } finally {
                devices.values().forEach(OnvifDevice::close);
            }
        }
    }

    private static Login login(String value) {
        String[] parts = value.split(":", 3);
        Login.Kind kind = Login.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return kind == Login.Kind.NONE ? Login.NONE : new Login(kind, parts[1], parts[2]);
    }

    private void footage(Path folder, Login login) throws IOException, InterruptedException {
        Footage made = Footage.ofDebian(folder);
        for (Footage.Cut cut : Footage.wall()) {
            Path clip = made.clip(cut);
            footage.put(cut.name(), clip);
            cameras.add(new SimulatedCamera(cut.name(), clip, Footage.FPS, 0, login, true));
        }
    }

    private SimulatedCamera sharp(String name, Login login) throws IOException, InterruptedException {
        Path known = footage.get(name);
        for (Footage.Cut cut : Footage.wall()) {
            if (known != null && cut.name().equals(name)) {
                Path clip = Footage.ofDebian(known.resolveSibling("")).sharp(cut);
                return new SimulatedCamera(name + "-main", clip, Footage.FPS, 0, login, true);
            }
        }
        throw new IllegalArgumentException("no footage " + name);
    }

    private SimulatedCamera camera(String value, Login login) {
        String[] parts = value.split("[=,]", 3);
        Path clip = parts[1].startsWith("@") ? footage.get(parts[1].substring(1)) : Path.of(parts[1]);
        if (clip == null) {
            throw new IllegalArgumentException("no footage " + parts[1]);
        }
        double offset = parts.length > 2 ? Double.parseDouble(parts[2]) : 0;
        return new SimulatedCamera(parts[0], clip, Footage.FPS, offset, login, true);
    }

    private void clock(String value) {
        String[] parts = value.split("=", 2);
        Optional<Duration> ahead = parts[parts.length - 1].equals("none")
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Long.parseLong(parts[parts.length - 1])));
        if (cameras.stream().noneMatch(camera -> camera.path().equals(parts[0]))) {
            throw new IllegalArgumentException("no camera " + parts[0] + " before --clock");
        }
        cameras.replaceAll(camera -> camera.path().equals(parts[0]) ? camera.withClock(ahead) : camera);
    }

    private void obey(CameraServer server, Map<String, OnvifDevice> devices) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
            String[] words = line.strip().split("\\s+", -1);
            if (words[0].equals("calls")) {
                out.println(
                        "calls " + server.calls() + " " + server.mostCallsAtOnce() + " " + server.millisSinceCall());
                out.flush();
                continue;
            }
            OnvifDevice device = words[0].equals("control") && words.length > 1 ? devices.get(words[1]) : null;
            if (device != null) {
                out.println("control " + device.port());
                out.flush();
                continue;
            }
            try {
                Fault fault = Fault.valueOf(words[1].toUpperCase(Locale.ROOT));
                server.fault(words[0], fault, words.length > 2 ? Double.parseDouble(words[2]) : 2);
                out.println("ok");
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                out.println("no " + e.getMessage());
            }
            out.flush();
        }
    }
}
