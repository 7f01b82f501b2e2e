package org.xunyao.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.xunyao.video.StreamAddress;

/// Answers every request with the bytes that a test wants, then hangs up.
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket door = new ServerSocket();
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /// @param answer to the head of a request
    public ScriptedServer(Function<String, byte[]> answer) throws IOException {
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try (Socket caller = door.accept()) {
                    String request = request(caller.getInputStream());
                    heard.add(request);
                    caller.getOutputStream().write(answer.apply(request));
                } catch (IOException e) {
                    // the caller left, or the door was shut
                }
            }
        });
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("gone");
            }
            text.append((char) c);
        }
        return text.toString();
    }

    /// Every answer the same.
    public static ScriptedServer saying(String head, byte[] body) throws IOException {
        byte[] lines = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[lines.length + body.length];
        System.arraycopy(lines, 0, all, 0, lines.length);
        System.arraycopy(body, 0, all, lines.length, body.length);
        return new ScriptedServer(request -> all);
    }

    public List<String> heard() {
        return heard;
    }

    public int port() {
        return door.getLocalPort();
    }

    public StreamAddress address(String who, String path) {
        return StreamAddress.of("http://" + who + "127.0.0.1:" + port() + path);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
