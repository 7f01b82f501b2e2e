package org.xunyao.bench.look;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.xunyao.video.CameraId;
import org.xunyao.vision.HogPeople;
import org.xunyao.vision.I420;
import org.xunyao.vision.Looks;
import org.xunyao.vision.SceneLimits;

/// The question whether a picture is worth a look (scaled, compared with the one before and with the
/// background) over a copy of the picture's bytes. No detector runs.
///
/// @param film of 640×360
record GateRatio(Path film) {
    private static final double MOST = 25;
    private static final int ROUNDS = 9;
    private static final int PICTURES = 60;
    private static final int QUESTIONS = 600;
    private static final int COPIES = 6_000;
    private static final long STEP = 500_000_000L;
    private static final double MICRO = 1e3;

    /// Measures.
    ///
    /// @return whether the ratio is at most 25
    boolean run() {
        List<I420> pictures = Pictures.of(film, PICTURES);
        I420 first = pictures.getFirst();
        int bytes = first.y().remaining() + first.u().remaining() + first.v().remaining();
        ByteBuffer from = ByteBuffer.allocateDirect(bytes);
        ByteBuffer to = ByteBuffer.allocateDirect(bytes);
        try (Looks looks = new Looks(new HogPeople(), SceneLimits.bundled())) {
            var camera = new CameraId("gate");
            long[] nanos = {0};
            Interleaved read = Interleaved.of(
                    ROUNDS,
                    new Interleaved.Work(QUESTIONS, i -> {
                        nanos[0] += STEP;
                        looks.due(camera, pictures.get(i % pictures.size()), nanos[0]);
                    }),
                    new Interleaved.Work(COPIES, i -> to.put(0, from, 0, bytes)),
                    1);
            System.out.printf(
                    Locale.ROOT,
                    "a picture of %d×%d: asked in %.0f µs, its %d bytes copied in %.1f µs%n",
                    first.width(),
                    first.height(),
                    read.ours() / MICRO,
                    bytes,
                    read.floor() / MICRO);
            System.out.printf(
                    Locale.ROOT,
                    "bench gate: %.1f (%.1f to %.1f of %d rounds), wanted at most %.0f%n",
                    read.ratio(),
                    read.least(),
                    read.most(),
                    ROUNDS,
                    MOST);
            return read.ratio() <= MOST;
        }
    }
}
