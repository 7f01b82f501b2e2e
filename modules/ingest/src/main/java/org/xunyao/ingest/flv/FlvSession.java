package org.xunyao.ingest.flv;

import org.xunyao.ingest.coded.Silence;
import org.xunyao.ingest.http.HttpBody;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;

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
        var silence = new Silence(clock, limits.silence(), limits.silence());
        while (true) {
            body.allow(silence.left());
            FlvTag tag = FlvTag.next(body, limits.unit());
            if (tag.video() && video.tag(tag.body(), tag.time(), clock.now())) {
                silence.media(video.given());
            } else {
                silence.words();
            }
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
