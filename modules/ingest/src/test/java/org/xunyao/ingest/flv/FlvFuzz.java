package org.xunyao.ingest.flv;

import org.xunyao.ingest.fuzz.CheckedUnits;
import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.ingest.fuzz.Still;
import org.xunyao.ingest.http.FedBody;
import org.xunyao.ingest.http.HttpBody;
import org.xunyao.video.StreamException;

/// An FLV file: tags, decoder configuration, units.
public final class FlvFuzz {
    private static final int UNIT = 4 << 20;

    private FlvFuzz() {}

    /// Tries one input.
    ///
    /// @param input the file
    public static void fuzzerTestOneInput(byte[] input) {
        var video = new FlvVideo(CheckedUnits.CAMERA, new CheckedUnits());
        var clock = new Still();
        try (HttpBody body = FedBody.of(input)) {
            FlvTag.begin(body);
            while (true) {
                FlvTag tag = FlvTag.next(body, UNIT);
                Contract.require(tag.body().length <= input.length, "more than was sent");
                if (tag.video()) {
                    video.tag(tag.body(), tag.time(), clock.now());
                }
            }
        } catch (StreamException end) {
            Contract.require(end.why() != null, "a cause");
        }
    }
}
