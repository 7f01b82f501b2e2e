package org.xunyao.ingest.rtsp;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.ingest.net.FedWire;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;

/// The whole talk up to PLAY with a camera that may say anything: nothing it says may grow a line of its
/// own in what we say.
public final class RtspTalkFuzz {
    private static final StreamAddress ADDRESS = StreamAddress.of("rtsp://who:word@10.0.0.1/stream");
    private static final StreamAddress OTHER = StreamAddress.of("rtsp://who:else@10.0.0.1/stream");
    private static final String TRANSPORT = "RTP/AVP/TCP;unicast;interleaved=0-1";
    private static final Set<String> METHODS = Set.of("OPTIONS", "DESCRIBE", "SETUP", "PLAY");
    private static final Set<String> HEADERS =
            Set.of("CSeq", "User-Agent", "Session", "Authorization", "Accept", "Transport", "Range");

    private RtspTalkFuzz() {}

    /// Tries one input.
    ///
    /// @param input everything the camera answers
    public static void fuzzerTestOneInput(byte[] input) {
        String said = talk(input, ADDRESS);
        // A camera may happen to say the password itself, as in its realm: then it stands there with any password.
        Contract.require(!said.contains("word") || talk(input, OTHER).contains("word"), "the password as it is");
        lines(said);
    }

    private static String talk(byte[] input, StreamAddress address) {
        var fed = new FedWire(input);
        try (var connection = new RtspConnection(RtspLimits.USUAL, fed.wire())) {
            RtspHandshake.Agreement agreement = new RtspHandshake(connection, address).agree(TRANSPORT);
            Contract.require(agreement.timeoutSeconds() >= 2 && agreement.timeoutSeconds() <= 3_600, "timeout");
            agreement.pair("interleaved").ifPresent(pair -> Contract.require(pair.media() >= 0, "channel"));
        } catch (StreamException | NotThatWay refused) {
            Contract.require(refused.getMessage() != null, "a cause");
        }
        return new String(fed.said(), StandardCharsets.UTF_8);
    }

    private static void lines(String all) {
        for (String request : all.split("\r\n\r\n", -1)) {
            String[] lines = request.split("\r\n", -1);
            for (int i = 0; i < lines.length && !request.isEmpty(); i++) {
                String name = lines[i].split(i == 0 ? " " : ":", 2)[0];
                Contract.require((i == 0 ? METHODS : HEADERS).contains(name), "our line: " + lines[i]);
                Contract.require(lines[i].chars().allMatch(c -> c >= ' ' || c == '\t'), "control character");
            }
        }
    }
}
