package org.xunyao.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An RTSP server of another house: GStreamer's, or VLC.
final class ForeignServer implements AutoCloseable {
    private static final Path SCRIPT = Path.of("src/test/resources/peers/gst-rtsp-server.py");
    private static final int TRIES = 200;
    private static final long BETWEEN_MILLIS = 100;
    /// VLC refuses to run as root.
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private final Process process;
    private final int port;

    private ForeignServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// GStreamer's server with one film at `/film`, played once to each caller.
    ///
    /// @param codec h264 or h265
    /// @param way udp or tcp, the only one it offers
    /// @param login nothing, or user, password and `basic` or `digest`
    static ForeignServer gstreamer(Path film, String codec, String way, String... login) throws IOException {
        // Debian's own: another python may lack the bindings.
        var words = new ArrayList<>(List.of("/usr/bin/python3", SCRIPT.toString(), film.toString()));
        words.addAll(List.of(codec + "parse", "rtp" + codec + "pay", way));
        words.addAll(List.of(login));
        Process process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String first = said.readLine();
        if (first == null || !first.startsWith("port ")) {
            throw new IOException("gst-rtsp-server did not start: " + first);
        }
        return new ForeignServer(process, Integer.parseInt(first.substring("port ".length())));
    }

    /// VLC, which plays a film at `/film` from the moment it opens its door, over UDP only.
    ///
    /// @param film readable by everybody
    static ForeignServer vlc(Path film, Path home) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var words = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(NOBODY);
        }
        words.addAll(List.of("cvlc", "-q", "--no-audio", "--aout", "dummy", film.toString(), "--sout-keep", "--sout"));
        words.add("#rtp{sdp=rtsp://127.0.0.1:" + port + "/film}");
        var builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("vlc.log").toFile());
        builder.environment().put("HOME", home.toString());
        var server = new ForeignServer(builder.start(), port);
        server.awaitDoor();
        return server;
    }

    private void awaitDoor() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES && process.isAlive(); i++) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Thread.sleep(BETWEEN_MILLIS);
            }
        }
        close();
        throw new IOException("the foreign server did not open its door");
    }

    /// Where a path of it is called.
    String url(String scheme, String path) {
        return scheme + "://127.0.0.1:" + port + "/" + path;
    }

    /// Stops it in its tracks: connections stay open, nothing comes any more.
    void freeze() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /// Its death, as by a power cut.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(TRIES * BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /// A folder that everybody may go through, for a server that runs as nobody.
    static Path open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        return folder;
    }
}
