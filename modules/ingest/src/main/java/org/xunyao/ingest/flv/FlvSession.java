package org.xunyao.ingest.flv;

import java.time.Duration;
import org.xunyao.ingest.http.HttpBody;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;
import org.xunyao.video.Why;

/// A server that sends: reads its tags and gives up on silence.
final class FlvSession implements StreamSession {
    private final Clock clock;
    private final HttpLimits limits;
    private final HttpBody body;
    private final FlvVideo video;

    FlvSession(Clock clock, HttpLimits limits, HttpBody body, FlvVideo video) {
        this.clock = clock;
        this.limits = limits;
        this.body = body;
        this.video = video;
    }

    @Override
    public void play() throws StreamException {
        long giveUp = clock.nanoTime() + limits.silence().toNanos();
        boolean heard = false;
        while (true) {
            long left = giveUp - clock.nanoTime();
            if (left <= 0) {
                throw new StreamException(heard ? Why.NO_PICTURES : Why.TIMEOUT, "silence");
            }
            body.allow(Duration.ofNanos(left));
            FlvTag tag = FlvTag.next(body, limits.unit());
            heard = true;
            if (tag.video() && video.tag(tag.body(), tag.time(), clock.now())) {
                heard = false;
                giveUp = clock.nanoTime() + limits.silence().toNanos();
            }
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
