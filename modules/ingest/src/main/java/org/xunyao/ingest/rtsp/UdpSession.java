package org.xunyao.ingest.rtsp;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.xunyao.ingest.coded.Silence;
import org.xunyao.ingest.rtcp.Reception;
import org.xunyao.ingest.rtcp.SenderReport;
import org.xunyao.ingest.rtp.Datagram;
import org.xunyao.ingest.rtp.ReorderBuffer;
import org.xunyao.ingest.rtp.RtpDepacketizer;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;

/// A camera that sends its packets by themselves: puts them in order, reports to it what came, reminds it
/// of us over its connection, and gives up on silence, at first sooner, since a firewall may swallow them
/// all.
final class UdpSession implements StreamSession {
    /// The first one after half of it (RFC 3550 §6.2).
    private static final Duration REPORT_EVERY = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration LOOK_FOR = Duration.ofMillis(1);
    private static final int MOST_AT_ONCE = 1_000;
    private static final int MOST_WORDS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RtspProtocol protocol;
    private final RtspConnection connection;
    private final RtspHandshake talk;
    private final RtspHandshake.Agreement agreement;
    private final UdpPorts ports;
    private final RtpDepacketizer depacketizer;
    private final ReorderBuffer order = new ReorderBuffer();
    private final Reception reception = new Reception(RANDOM.nextInt());
    private boolean came;

    UdpSession(
            RtspProtocol protocol,
            RtspConnection connection,
            RtspHandshake talk,
            RtspHandshake.Agreement agreement,
            UdpPorts ports,
            RtpDepacketizer depacketizer) {
        this.protocol = protocol;
        this.connection = connection;
        this.talk = talk;
        this.agreement = agreement;
        this.ports = ports;
        this.depacketizer = depacketizer;
    }

    /// Whether any packet of the pictures ever came through.
    boolean came() {
        return came;
    }

    @Override
    public void play() throws StreamException {
        Clock clock = protocol.clock();
        Duration silence = protocol.limits().silence();
        long half = Duration.ofSeconds(agreement.timeoutSeconds()).dividedBy(2).toNanos();
        long remind = clock.nanoTime() + half;
        long report = clock.nanoTime() + REPORT_EVERY.dividedBy(2).toNanos();
        long look = clock.nanoTime();
        var patience = new Silence(clock, silence.dividedBy(2), silence);
        while (true) {
            ports.await(ReorderBuffer.PATIENCE.dividedBy(3));
            long now = clock.nanoTime();
            if (packets(clock)) {
                patience.media(depacketizer.given());
            }
            Duration _ = patience.left();
            if (now - remind >= 0) {
                talk.tell(agreement.keepAlive(), agreement.base(), "");
                remind = now + half;
            }
            if (now - report >= 0) {
                reception.report(now).ifPresent(ports::report);
                report = now + REPORT_EVERY.toNanos();
            }
            if (now - look >= 0) {
                hear();
                look = now + LOOK_EVERY.toNanos();
            }
        }
    }

    /// Takes what is here.
    ///
    /// @return whether a picture's packet was among it
    private boolean packets(Clock clock) throws StreamException {
        boolean media = give(order.due(clock.nanoTime()));
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<byte[]> packet = ports.packet();
            if (packet.isEmpty()) {
                break;
            }
            reception.packet(packet.get(), clock.nanoTime());
            media |= give(order.take(new Datagram(packet.get(), clock.now()), clock.nanoTime()));
        }
        reports(clock);
        came |= media;
        return media;
    }

    private void reports(Clock clock) throws StreamException {
        for (int i = 0; i < MOST_WORDS; i++) {
            Optional<byte[]> word = ports.report();
            if (word.isEmpty()) {
                return;
            }
            SenderReport.in(word.get()).ifPresent(said -> {
                reception.report(said, clock.nanoTime());
                depacketizer.report(said, clock.now());
            });
        }
    }

    private boolean give(List<Datagram> ready) {
        boolean media = false;
        for (Datagram each : ready) {
            media |= depacketizer.inTurn(each.bytes(), each.arrival());
        }
        return media;
    }

    /// What the camera says over its connection: answers to our reminders, or that it has ended.
    private void hear() throws StreamException {
        boolean more = true;
        for (int i = 0; i < MOST_WORDS && more; i++) {
            connection.allow(LOOK_FOR, protocol.limits().answer());
            more = !(connection.next() instanceof RtspConnection.Incoming.Nothing);
        }
    }

    @Override
    public void close() {
        RtspSession.leave(talk, agreement, connection);
        ports.close();
    }
}
