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
import java.util.List;
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
    private final Calls calls;
    private @Nullable UdpLeg udp;
    private String protocol = "RTSP/1.0";

    Connection(Socket socket, Map<String, Stream> streams, Calls calls) throws IOException {
        this.socket = socket;
        this.calls = calls;
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
        protocol = words[words.length - 1];
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
        // Over HTTP the second question comes over another connection.
        long once = words[0].equals("GET") ? socket.getLocalPort() : socket.getPort();
        Guard guard = new Guard(asked.camera.login(), HexFormat.of().toHexDigits(once * 7_919L));
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
        String name = path.replaceFirst("^/", "").replaceFirst("(/?(trackID=\\d+)?|\\.flv)$", "");
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
            case "SETUP" -> setup(asked, sequence, session, transport);
            case "PLAY" -> {
                // before the answer: whoever has it is not connecting any more, and the next may come at once
                calls.settled(this);
                answer("200 OK", sequence, session + "Range: npt=now-\r\n", "");
                send(asked, new RtpCarrier(asked, this, Sender.TIME));
            }
            case "GET" -> {
                calls.settled(this);
                answer("200 OK", sequence, "Content-Type: video/x-flv\r\nTransfer-Encoding: chunked\r\n", "");
                send(asked, new FlvCarrier(asked, this));
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

    private void setup(Stream asked, String sequence, String session, String transport) throws IOException {
        boolean inside = transport.toLowerCase(Locale.ROOT).contains("tcp");
        if (asked.mood().fault() == (inside ? Fault.NO_TCP : Fault.NO_UDP)) {
            answer("461 Unsupported Transport", sequence, session, "");
        } else if (inside) {
            answer("200 OK", sequence, session + "Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\n", "");
        } else {
            UdpLeg leg = UdpLeg.open(socket.getInetAddress(), transport, asked);
            udp = leg;
            answer("200 OK", sequence, session + "Transport: " + leg.words() + "\r\n", "");
        }
    }

    private void send(Stream asked, Carrier carrier) {
        Thread.ofVirtual().name("sender").start(new Sender(asked, this, carrier));
    }

    private static String description(Stream asked) {
        return String.join(
                "\r\n",
                "v=0",
                "o=- 1 1 IN IP4 127.0.0.1",
                "s=simulated camera",
                "c=IN IP4 0.0.0.0",
                "t=0 0",
                "a=control:*",
                "m=video 0 RTP/AVP 96",
                "a=rtpmap:96 " + asked.clip.codec() + "/90000",
                "a=fmtp:96 " + format(asked.clip),
                "a=control:trackID=0",
                "");
    }

    private static String format(Clip clip) {
        List<String> sets = clip.sets().stream()
                .map(set -> Base64.getEncoder().encodeToString(set))
                .toList();
        return switch (clip.codec()) {
            case H264 ->
                "packetization-mode=1;profile-level-id="
                        + HexFormat.of().formatHex(clip.sets().getFirst(), 1, 4)
                        + ";sprop-parameter-sets=" + String.join(",", sets);
            case H265 -> "sprop-vps=" + sets.get(0) + ";sprop-sps=" + sets.get(1) + ";sprop-pps=" + sets.get(2);
        };
    }

    private synchronized void answer(String status, String sequence, String headers, String body) throws IOException {
        boolean bare = body.isEmpty() && (status.startsWith("200") || protocol.startsWith("RTSP"));
        String length = bare ? "" : "Content-Length: " + body.length() + "\r\n";
        out.write((protocol + " " + status + "\r\nCSeq: " + sequence + "\r\n" + headers + length + "\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /// Sends one packet, interleaved or by itself.
    synchronized void frame(int channel, byte[] packet) throws IOException {
        if (udp != null) {
            udp.send(channel, packet);
            return;
        }
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
        calls.settled(this);
        Stream mine = stream;
        if (mine != null) {
            mine.open.remove(this);
        }
        UdpLeg leg = udp;
        if (leg != null) {
            leg.close();
        }
        try {
            socket.close();
        } catch (IOException e) {
            // it is as closed as it can be
        }
    }
}
