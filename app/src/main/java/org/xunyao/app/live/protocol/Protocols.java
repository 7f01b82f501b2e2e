package org.xunyao.app.live.protocol;

import java.util.List;
import org.xunyao.ingest.Pause;
import org.xunyao.ingest.flv.FlvProtocol;
import org.xunyao.ingest.hls.HlsProtocol;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.ingest.rtsp.RtspLimits;
import org.xunyao.ingest.rtsp.RtspProtocol;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamProtocol;

/// The ways by which streams come to this station.
public final class Protocols {
    private Protocols() {}

    /// All of them, with their usual limits.
    public static List<StreamProtocol> usual(Clock clock) {
        return List.of(
                new RtspProtocol(clock, RtspLimits.USUAL),
                new HlsProtocol(clock, HttpLimits.USUAL, Pause.real()),
                new FlvProtocol(clock, HttpLimits.USUAL));
    }
}
