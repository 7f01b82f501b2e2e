package org.xunyao.ingest.rtsp;

import java.util.List;
import org.xunyao.ingest.fuzz.CheckedUnits;
import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.ingest.rtp.RtpDepacketizer;
import org.xunyao.ingest.rtp.UnitSizes;
import org.xunyao.video.StreamException;

/// The description of a session, and the stream that begins with it.
public final class SessionDescriptionFuzz {
    private static final UnitSizes SIZES = new UnitSizes(2 << 20, 4 << 20);

    private SessionDescriptionFuzz() {}

    /// Tries one input.
    ///
    /// @param input the body of an answer
    public static void fuzzerTestOneInput(byte[] input) {
        SessionDescription said;
        try {
            said = SessionDescription.parse(input);
        } catch (StreamException refused) {
            return;
        }
        List<byte[]> sets = said.video().parameterSets();
        Contract.require(said.video().payloadType() >= 0 && said.video().payloadType() <= 127, "payload type");
        Contract.require(sets.size() <= 8 && sets.stream().allMatch(set -> set.length > 0), "parameter sets");
        Contract.require(said.control().lines().count() <= 1, "control");
        var depacketizer = new RtpDepacketizer(CheckedUnits.CAMERA, said.video(), SIZES, new CheckedUnits());
        Contract.require(!depacketizer.packet(new byte[1], new org.xunyao.ingest.fuzz.Still().now()), "no packet");
    }
}
