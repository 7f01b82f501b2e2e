package org.xunyao.worker;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.media.protocol.FrameMap;

/// The command line of the worker, written by the station alone.
///
/// @param memory the shared memory, `/proc/self/fd/3` for an inherited memfd
/// @param map its layout
/// @param generation number of this process, must match the memory's
/// @param libVlc the only directory to look for libVLC in, empty = where the system keeps it
/// @param engine what decodes live streams
/// @param models folder of the model files, empty = the detector of OpenCV
record WorkerArguments(
        Path memory,
        FrameMap map,
        long generation,
        DecodingEngine engine,
        Optional<String> libVlc,
        Optional<Path> models) {
    static WorkerArguments parse(String[] arguments) {
        @Nullable String memory = null;
        @Nullable String libVlc = null;
        @Nullable String models = null;
        DecodingEngine engine = DecodingEngine.USUAL;
        int cameras = 0;
        int slotBytes = 0;
        int large = 0;
        int largeBytes = 0;
        long generation = 0;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            String value = argument.substring(equals + 1);
            switch (argument.substring(0, equals + 1)) {
                case "--memory=" -> memory = value;
                case "--cameras=" -> cameras = Integer.parseInt(value);
                case "--slot-bytes=" -> slotBytes = Integer.parseInt(value);
                case "--large=" -> large = Integer.parseInt(value);
                case "--large-bytes=" -> largeBytes = Integer.parseInt(value);
                case "--generation=" -> generation = Long.parseLong(value);
                case "--engine=" ->
                    engine = DecodingEngine.of(value).orElseThrow(() -> new IllegalArgumentException(argument));
                case "--libvlc=" -> libVlc = value;
                case "--models=" -> models = value;
                default -> throw new IllegalArgumentException(argument);
            }
        }
        if (memory == null) {
            throw new IllegalArgumentException("--memory is missing");
        }
        return new WorkerArguments(
                Path.of(memory),
                new FrameMap(cameras, slotBytes, large, Math.max(slotBytes, largeBytes)),
                generation,
                engine,
                Optional.ofNullable(libVlc),
                Optional.ofNullable(models).map(Path::of));
    }
}
