package org.xunyao.testkit.camera;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// A server of RTSP, over TCP and UDP, and of HTTP-FLV with several simulated cameras on the loopback
/// interface.
public final class CameraServer implements AutoCloseable {
    private final Map<String, Stream> streams = new TreeMap<>();
    private final Calls calls = new Calls();
    private final Set<Connection> callers = ConcurrentHashMap.newKeySet();
    private final ServerSocket door = new ServerSocket();

    /// Loads the clips and opens the door.
    ///
    /// @param port 0 for any free one
    /// @throws IOException if a clip cannot be read or the port is taken
    public CameraServer(int port, List<SimulatedCamera> cameras) throws IOException {
        Map<Path, Clip> clips = new HashMap<>();
        for (SimulatedCamera camera : cameras) {
            Clip clip = clips.get(camera.clip());
            if (clip == null) {
                clip = Clip.read(camera.clip());
                clips.put(camera.clip(), clip);
            }
            streams.put(camera.path(), new Stream(camera, clip));
        }
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        Thread.ofVirtual().name("cameras").start(this::accept);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Connection caller = new Connection(socket, streams, calls);
                calls.came(caller);
                callers.add(caller);
                Thread.ofVirtual().start(() -> {
                    caller.run();
                    callers.remove(caller);
                });
            } catch (IOException e) {
                // one caller failed or the door was shut; the loop looks
            }
        }
    }

    /// Where it listens.
    public int port() {
        return door.getLocalPort();
    }

    /// The address of a camera, without user and password.
    public String url(String path) {
        return "rtsp://127.0.0.1:" + port() + "/" + path;
    }

    /// The address of a camera's Flash video, without user and password.
    public String flvUrl(String path) {
        return "http://127.0.0.1:" + port() + "/" + path + ".flv";
    }

    /// Sets what a camera does wrong from now on.
    ///
    /// @throws IllegalArgumentException if there is no such camera
    public void fault(String path, Fault fault) {
        fault(path, fault, 2);
    }

    /// Sets what a camera does wrong from now on, and how much.
    ///
    /// @param factor how many times too slow, for {@link Fault#SLOW}
    /// @throws IllegalArgumentException if there is no such camera or the factor is under 1
    public void fault(String path, Fault fault, double factor) {
        if (!(factor >= 1)) {
            throw new IllegalArgumentException("factor " + factor);
        }
        stream(path).set(fault, factor);
    }

    /// How often the camera was connected to since the start.
    public int connections(String path) {
        return stream(path).connections.get();
    }

    /// How many calls came in all since the start, whatever became of them.
    public int calls() {
        return calls.all();
    }

    /// How many calls at most were under way at the same time, from the first byte of the connection until
    /// the pictures are sent or it ends.
    public int mostCallsAtOnce() {
        return calls.mostAtOnce();
    }

    /// How long ago the last call came, in milliseconds.
    public long millisSinceCall() {
        return calls.millisSinceLast();
    }

    /// How many connections it has now.
    public int open(String path) {
        return stream(path).open.size();
    }

    /// How many keep-alive requests it got.
    public int keptAlive(String path) {
        return stream(path).keptAlive.get();
    }

    /// How many callers took their leave properly.
    public int saidGoodbye(String path) {
        return stream(path).saidGoodbye.get();
    }

    /// How many receiver reports with a block it got over UDP.
    public int reports(String path) {
        return stream(path).reports.get();
    }

    private Stream stream(String path) {
        Stream stream = streams.get(path);
        if (stream == null) {
            throw new IllegalArgumentException("no camera " + path);
        }
        return stream;
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            // nothing listens any more either way
        }
        callers.forEach(Connection::cut);
    }
}
