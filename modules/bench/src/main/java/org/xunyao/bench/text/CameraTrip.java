package org.xunyao.bench.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.SystemClock;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;

/// Hostile text at each place of a camera's address. What is taken has no blanks, no controls and no player
/// option, does not print its password, and what the program then says to a camera has exactly the lines
/// that the protocol has: a camera that asks for user and password listens here. The player never gets an
/// address, for the program fetches the stream itself.
final class CameraTrip implements TextTrip {
    private static final String SECRET = "Zq7-hidden";
    private static final List<String> PLACES = List.of(
            "%s",
            "rtsp://%s",
            "rtsp://%s:" + SECRET + "@127.0.0.1/live",
            "rtsp://viewer:%s@127.0.0.1/live",
            "rtsp://viewer:" + SECRET + "@%s/live",
            "rtsp://viewer:" + SECRET + "@127.0.0.1:%s/live",
            "rtsp://viewer:" + SECRET + "@127.0.0.1/%s",
            "rtsp://viewer:" + SECRET + "@127.0.0.1/live?password=" + SECRET + "&x=%s");
    private static final Pattern CLEAN = Pattern.compile("rtsp://[\\x21-\\x7e]+");
    private static final Pattern REQUEST = Pattern.compile("[A-Z_]+ rtsp://[\\x21-\\x7e]+ RTSP/1\\.0");
    private static final Pattern HEADER = Pattern.compile("(CSeq|User-Agent|Authorization|Accept): [\\x20-\\x7e]*");
    private static final String ASKS = "WWW-Authenticate: Digest realm=\"x\", nonce=\"1\"\r\n\r\n";
    private static final Set<String> METHODS = Set.of("OPTIONS");
    private static final int CALL_MILLIS = 10_000;
    private static final RtspLimits LIMITS =
            RtspLimits.USUAL.within(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));

    /// Makes it; it holds no state.
    CameraTrip() {}

    @Override
    public void go(List<String> corpus, Findings findings) throws IOException {
        int told = 0;
        try (var camera = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            camera.setSoTimeout(CALL_MILLIS);
            for (String place : PLACES) {
                for (String text : corpus) {
                    switch (StreamAddress.read(place.replace("%s", text))) {
                        case StreamAddress.Reading.Refused refused -> findings.refused("address " + refused.reason());
                        case StreamAddress.Reading.Good(StreamAddress address) -> {
                            taken(place, text, address, findings);
                            told += tell(camera, text, address, findings);
                        }
                    }
                }
            }
        }
        findings.done("camera addresses", PLACES.size() * corpus.size());
        findings.done("of them said to a camera", told);
    }

    private static void taken(String place, String text, StreamAddress address, Findings findings) {
        if (!CLEAN.matcher(address.url()).matches() || address.url().contains("#")) {
            findings.wrong("camera address", text, "is taken at " + place.replace(SECRET, "…"));
        } else if (address.toString().contains(SECRET)
                || address.password().filter(word -> prints(address, word)).isPresent()) {
            findings.wrong("camera address", text, "prints its password at " + place.replace(SECRET, "…"));
        } else {
            findings.equal();
        }
    }

    /// Short words stand in many addresses by chance.
    private static boolean prints(StreamAddress address, String word) {
        return word.length() > 5 && address.toString().contains(word);
    }

    /// Gives the address to the program with this machine as its host.
    private static int tell(ServerSocket camera, String text, StreamAddress address, Findings findings)
            throws IOException {
        String who = address.user().map(CameraTrip::coded).orElse("")
                + address.password().map(word -> ":" + coded(word)).orElse("");
        String same =
                "rtsp://" + (who.isEmpty() ? "" : who + "@") + "127.0.0.1:" + camera.getLocalPort() + address.path();
        if (!(StreamAddress.read(same) instanceof StreamAddress.Reading.Good(StreamAddress here))) {
            return 0;
        }
        var heard = new ArrayList<String>();
        var listening = new Thread(() -> listen(camera, heard));
        listening.start();
        try {
            new RtspProtocol(new SystemClock(SystemClock.CHINA), LIMITS)
                    .open(new CameraId("text"), here, unit -> {})
                    .close();
        } catch (StreamException refused) {
            findings.refused("camera " + refused.why());
        }
        try {
            listening.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!heard.stream().allMatch(CameraTrip::wellFormed) || heard.isEmpty()) {
            findings.wrong("words to a camera", text, "make a line of their own");
        } else {
            findings.equal();
        }
        return 1;
    }

    private static String coded(String text) {
        var coded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            coded.append(String.format("%%%02x", one));
        }
        return coded.toString();
    }

    /// A camera that asks for user and password twice and then hangs up.
    private static void listen(ServerSocket camera, List<String> heard) {
        try (Socket call = camera.accept()) {
            for (int question = 1; question <= 2; question++) {
                Optional<String> request = request(call.getInputStream());
                if (request.isEmpty()) {
                    return;
                }
                heard.add(request.get());
                String ask = "RTSP/1.0 401 Unauthorized\r\nCSeq: " + question + "\r\n" + ASKS;
                call.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            heard.add("the connection broke: " + gone.getMessage());
        }
    }

    /// Everything up to the empty line.
    private static Optional<String> request(InputStream in) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int one = in.read();
            if (one < 0) {
                return Optional.empty();
            }
            text.append((char) one);
        }
        return Optional.of(text.toString());
    }

    private static boolean wellFormed(String request) {
        List<String> lines = List.of(request.strip().split("\r\n", -1));
        Set<String> methods =
                lines.stream().limit(1).map(line -> line.split(" ", 2)[0]).collect(Collectors.toSet());
        return methods.equals(METHODS)
                && REQUEST.matcher(lines.getFirst()).matches()
                && lines.stream().skip(1).allMatch(line -> HEADER.matcher(line).matches());
    }
}
