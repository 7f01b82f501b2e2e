package org.xunyao.ingest.rtp;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.coded.MediaClock;
import org.xunyao.ingest.rtcp.SenderReport;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamEvent.CameraClock;
import org.xunyao.video.UnitListener;

/// Tells the listener what the camera reports of its wall clock, when that is news. Reports cost nothing
/// until the next picture, however many come.
final class ReportedClock {
    private static final Duration LEAST_CHANGE = Duration.ofMillis(5);

    /// Just under the usual time between two reports (RFC 3550 §6.2).
    private static final Duration LEAST_BETWEEN = Duration.ofSeconds(4);

    private static final long TICKS_PER_MILLI = 90;

    private final CameraId camera;
    private final MediaClock media;
    private final UnitListener listener;
    private @Nullable Came unread;
    private @Nullable CameraClock told;
    private boolean begun;
    private int source;
    private long jumps;

    /// A report and when it came.
    private record Came(SenderReport report, Instant at) {}

    /// Nothing is known yet.
    ///
    /// @param media the clock of the same packets
    ReportedClock(CameraId camera, MediaClock media, UnitListener listener) {
        this.camera = camera;
        this.media = media;
        this.listener = listener;
    }

    /// Keeps the newest report for the next picture.
    void take(SenderReport report, Instant arrival) {
        unread = new Came(report, arrival);
    }

    /// A picture is about to be given out.
    ///
    /// @param from source of its packets
    void before(int from, long pts, Instant arrival) {
        if (!begun || from != source || media.jumps() != jumps) {
            begun = true;
            source = from;
            jumps = media.jumps();
            told = null;
            listener.event(new CameraClock(camera, arrival, pts, Optional.empty()));
        }
        Came newest = unread;
        if (newest != null && newest.report().source() == source) {
            unread = null;
            read(newest);
        }
    }

    private void read(Came newest) {
        OptionalLong pts = media.at(newest.report().stamp());
        Optional<Instant> claim = newest.report().cameraTime(newest.at());
        if (pts.isPresent() && claim.isPresent() && isNews(pts.getAsLong(), claim.get(), newest.at())) {
            CameraClock news = new CameraClock(camera, newest.at(), pts.getAsLong(), claim);
            told = news;
            listener.event(news);
        }
    }

    private boolean isNews(long pts, Instant claim, Instant at) {
        CameraClock before = told;
        if (before == null) {
            return true;
        }
        Instant awaited = before.cameraTime().orElseThrow().plusMillis((pts - before.pts()) / TICKS_PER_MILLI);
        return Duration.between(before.at(), at).abs().compareTo(LEAST_BETWEEN) >= 0
                && Duration.between(awaited, claim).abs().compareTo(LEAST_CHANGE) > 0;
    }
}
