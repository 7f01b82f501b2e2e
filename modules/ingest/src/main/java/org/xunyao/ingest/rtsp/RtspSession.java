package org.xunyao.ingest.rtsp;

import java.time.Duration;
import org.xunyao.ingest.coded.Silence;
import org.xunyao.ingest.rtcp.SenderReport;
import org.xunyao.ingest.rtp.RtpDepacketizer;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;

/// A camera that sends: reads its packets, reminds it of us at half its session time, and gives up on
/// silence.
final class RtspSession implements StreamSession {
    private static final System.Logger LOG = System.getLogger(RtspSession.class.getName());

    private final Clock clock;
    private final RtspLimits limits;
    private final RtspConnection connection;
    private final RtspHandshake talk;
    private final RtspHandshake.Agreement agreement;
    private final RtpDepacketizer depacketizer;
    private final RtspHandshake.Pair channels;

    RtspSession(
            Clock clock,
            RtspLimits limits,
            RtspConnection connection,
            RtspHandshake talk,
            RtspHandshake.Agreement agreement,
            RtpDepacketizer depacketizer) {
        this.clock = clock;
        this.limits = limits;
        this.connection = connection;
        this.talk = talk;
        this.agreement = agreement;
        this.depacketizer = depacketizer;
        this.channels = agreement.pair("interleaved").orElse(new RtspHandshake.Pair(0, 1));
    }

    @Override
    public void play() throws StreamException {
        agreement.early().forEach(this::media);
        long half = Duration.ofSeconds(agreement.timeoutSeconds()).dividedBy(2).toNanos();
        long remind = clock.nanoTime() + half;
        var silence = new Silence(clock, limits.silence(), limits.silence());
        while (true) {
            Duration left = silence.left();
            long now = clock.nanoTime();
            if (now - remind >= 0) {
                talk.tell(agreement.keepAlive(), agreement.base(), "");
                remind = now + half;
            }
            connection.allow(Duration.ofNanos(Math.min(left.toNanos(), remind - now)), left);
            switch (connection.next()) {
                case RtspConnection.Incoming.Nothing _ -> {}
                case RtspConnection.Incoming.Message _ -> silence.words();
                case RtspConnection.Incoming.Packet packet -> {
                    if (media(packet)) {
                        silence.media(depacketizer.given());
                    } else {
                        silence.words();
                    }
                }
            }
        }
    }

    private boolean media(RtspConnection.Incoming.Packet packet) {
        if (packet.channel() == channels.media()) {
            return depacketizer.packet(packet.bytes(), clock.now());
        }
        if (packet.channel() == channels.reports()) {
            SenderReport.in(packet.bytes()).ifPresent(report -> depacketizer.report(report, clock.now()));
        }
        return false;
    }

    @Override
    public void close() {
        leave(talk, agreement, connection);
    }

    /// Says good-bye, if that is quickly done.
    static void leave(RtspHandshake talk, RtspHandshake.Agreement agreement, RtspConnection connection) {
        try {
            talk.tell("TEARDOWN", agreement.base(), "");
        } catch (StreamException e) {
            LOG.log(System.Logger.Level.DEBUG, "the camera was gone before we took our leave");
        } finally {
            connection.close();
        }
    }
}
