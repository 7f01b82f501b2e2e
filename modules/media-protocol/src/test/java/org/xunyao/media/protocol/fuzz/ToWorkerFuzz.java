package org.xunyao.media.protocol.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.media.protocol.ToWorkerCodec;

/// What the worker reads from its pipe.
public final class ToWorkerFuzz {
    private ToWorkerFuzz() {}

    /// Tries one input.
    ///
    /// @param input framed messages, one behind the other
    public static void fuzzerTestOneInput(byte[] input) {
        var in = new ByteArrayInputStream(input);
        try {
            for (Optional<ToWorker> read = ToWorkerCodec.read(in); read.isPresent(); read = ToWorkerCodec.read(in)) {
                byte[] bytes = ToWorkerCodec.encode(read.get());
                ToWorker again =
                        ToWorkerCodec.read(new ByteArrayInputStream(bytes)).orElseThrow();
                if (!Arrays.equals(bytes, ToWorkerCodec.encode(again))) {
                    throw new AssertionError("another message after one trip");
                }
            }
        } catch (IOException refused) {
            // a broken rule or a cut message, in words
        }
    }
}
