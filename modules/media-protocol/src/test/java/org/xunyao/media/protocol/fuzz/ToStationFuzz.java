package org.xunyao.media.protocol.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToStationCodec;

/// What the station reads from a worker that may have been taken over.
public final class ToStationFuzz {
    private ToStationFuzz() {}

    /// Tries one input.
    ///
    /// @param input framed messages, one behind the other
    public static void fuzzerTestOneInput(byte[] input) {
        var in = new ByteArrayInputStream(input);
        try {
            for (Optional<ToStation> read = ToStationCodec.read(in); read.isPresent(); read = ToStationCodec.read(in)) {
                byte[] bytes = ToStationCodec.encode(read.get());
                ToStation again =
                        ToStationCodec.read(new ByteArrayInputStream(bytes)).orElseThrow();
                if (!Arrays.equals(bytes, ToStationCodec.encode(again))) {
                    throw new AssertionError("another message after one trip");
                }
            }
        } catch (IOException refused) {
            // a broken rule or a cut message, in words
        }
    }
}
