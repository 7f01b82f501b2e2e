package org.xunyao.testkit.camera;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One caller of the server: answers requests until the caller leaves.
final class Connection implements Runnable {
    private final Socket socket;
    private final Map<String, Stream> streams;
    private final InputStream in;
    private final OutputStream out;
    private @Nullable Stream stream;

    Connection(Socket socket, Map<String, Stream> streams) throws IOException {
        this.socket = socket;
        this.streams = streams;
        in = new BufferedInputStream(socket.getInputStream());
        out = new BufferedOutputStream(socket.getOutputStream(), 65_536);
        socket.setTcpNoDelay(true);
    }

    @Override
    public void run() {
        try {
            while (isOpen()) {
                int first = in.read();
                if (first < 0) {
                    break;
                }
                if (first == '$') {
                    in.read();
                    in.skipNBytes((in.read() << 8) | in.read());
                } else {
                    request(line(first));
                }
            }
        } catch (IOException e) {
            // the caller left, which is its right
        } finally {
            cut();
        }
    }

    private void request(String start) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(in.read()); !line.isEmpty(); line = line(in.read())) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        in.skipNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        String[] words = start.split(" ");
        Stream asked = find(words[1]);
        String sequence = headers.getOrDefault("CSeq", "0");
        if (asked == null) {
            answer("404 Not Found", sequence, "", "");
            return;
        }
        if (stream == null) {
            stream = asked;
            asked.connections.incrementAndGet();
            asked.open.add(this);
        }
        Fault fault = asked.mood().fault();
        Guard guard = new Guard(asked.camera.login(), HexFormat.of().toHexDigits(socket.getPort() * 7_919L));
        switch (fault) {
            case HANG -> {}
            case DROP -> cut();
            case REDIRECT -> answer("302 Found", sequence, "Location: rtsp://203.0.113.9:554/elsewhere\r\n", "");
            default -> {
                boolean open = fault != Fault.WRONG_CREDENTIALS
                        && guard.opens(words[0], headers.getOrDefault("Authorization", ""));
                if (open || words[0].equals("OPTIONS")) {
                    serve(asked, words, sequence, headers.getOrDefault("Transport", ""));
                } else {
                    answer("401 Unauthorized", sequence, guard.challenge(), "");
                }
            }
        }
    }

    private @Nullable Stream find(String url) {
        String path = URI.create(url).getPath();
        String name = path.replaceFirst("^/", "").replaceFirst("/?(trackID=\\d+)?$", "");
        return streams.get(name);
    }

    private void serve(Stream asked, String[] words, String sequence, String transport) throws IOException {
        String session = "Session: 8a6b;timeout=4\r\n";
        switch (words[0]) {
            case "OPTIONS" ->
                answer("200 OK", sequence, "Public: OPTIONS, DESCRIBE, SETUP, PLAY, GET_PARAMETER, TEARDOWN\r\n", "");
            case "DESCRIBE" ->
                answer(
                        "200 OK",
                        sequence,
                        "Content-Type: application/sdp\r\nContent-Base: " + words[1] + "/\r\n",
                        description(asked));
            case "SETUP" ->
                answer(
                        transport.toLowerCase(Locale.ROOT).contains("tcp") ? "200 OK" : "461 Unsupported Transport",
                        sequence,
                        session + "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n",
                        "");
            case "PLAY" -> {
                answer("200 OK", sequence, session + "Range: npt=now-\r\n", "");
                Thread.ofVirtual().name("sender").start(new Sender(asked, this));
            }
            case "GET_PARAMETER" -> {
                asked.keptAlive.incrementAndGet();
                answer("200 OK", sequence, session, "");
            }
            case "TEARDOWN" -> {
                asked.saidGoodbye.incrementAndGet();
                answer("200 OK", sequence, session, "");
                cut();
            }
            default -> answer("405 Method Not Allowed", sequence, "", "");
        }
    }

    private static String description(Stream asked) {
        byte[] sps = asked.clip.sps();
        Base64.Encoder base64 = Base64.getEncoder();
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=simulated camera",
                "c=IN IP4 0.0.0.0",
                "t=0 0",
                "a=control:*",
                "m=video 0 RTP/AVP 96",
                "a=rtpmap:96 H264/90000",
                "a=fmtp:96 packetization-mode=1;profile-level-id="
                        + HexFormat.of().formatHex(sps, 1, 4)
                        + ";sprop-parameter-sets=" + base64.encodeToString(sps) + ","
                        + base64.encodeToString(asked.clip.pps()),
                "a=control:trackID=0",
                "");
    }

    private synchronized void answer(String status, String sequence, String headers, String body) throws IOException {
        String length = body.isEmpty() ? "" : "Content-Length: " + body.length() + "\r\n";
        out.write(("RTSP/1.0 " + status + "\r\nCSeq: " + sequence + "\r\n" + headers + length + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /// Sends one interleaved packet.
    synchronized void frame(int channel, byte[] packet) throws IOException {
        out.write(new byte[] {'$', (byte) channel, (byte) (packet.length >> 8), (byte) packet.length});
        out.write(packet);
        out.flush();
    }

    /// Sends bytes that belong to no packet.
    synchronized void raw(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    private String line(int first) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = first; c >= 0 && c != '\n' && text.length() < 8_192; c = in.read()) {
            text.append((char) c);
        }
        return text.toString().strip();
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    void cut() {
        Stream mine = stream;
        if (mine != null) {
            mine.open.remove(this);
        }
        try {
            socket.close();
        } catch (IOException e) {
            // it is as closed as it can be
        }
    }
}
