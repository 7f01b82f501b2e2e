package org.xunyao.testkit.camera;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xunyao.kernel.Clock;
import org.xunyao.video.Codec;

/// RTP packets with RTCP reports between them.
final class RtpCarrier implements Carrier {
    private static final int CLOCK = 90_000;

    private final Stream stream;
    private final Connection to;
    private final Random random = new Random(1);
    private final long timeBase = random.nextInt() & 0xFFFF_FFFFL;
    private final int source = random.nextInt();
    private final Optional<SenderReports> reports;
    private int sequence = random.nextInt(65_536);
    private long packets;
    private long bytes;

    RtpCarrier(Stream stream, Connection to, Clock time) {
        this.stream = stream;
        this.to = to;
        this.reports = stream.camera.ahead().map(ahead -> new SenderReports(time, ahead, source, timeBase));
    }

    @Override
    public void clock() throws IOException {
        if (reports.isPresent()) {
            to.frame(1, reports.get().now(packets, bytes));
        }
    }

    @Override
    public void picture(Clip.Picture picture, long n, Fault fault) throws IOException {
        long time = timeBase + n * CLOCK / stream.camera.fps();
        Codec codec = stream.clip.codec();
        List<byte[]> nals = picture.nals().stream()
                .filter(nal -> stream.camera.inBand() || !codec.isParameterSet(codec.kind(nal)))
                .toList();
        List<byte[]> payloads = RtpPackets.payloads(codec, nals);
        for (int i = 0; i < payloads.size(); i++) {
            byte[] payload = payloads.get(i);
            long count = packets++;
            bytes += payload.length;
            int number = sequence++ & 0xFFFF;
            if (fault == Fault.LOSS && count % 7 == 3) {
                continue;
            }
            if ((fault == Fault.GARBAGE && count % 3 == 0) || fault == Fault.NOISE) {
                payload = payload.clone();
                random.nextBytes(payload);
            }
            if (fault == Fault.NOISE) {
                to.raw(payload);
            } else {
                to.frame(0, packet(payload, number, time, i == payloads.size() - 1));
            }
        }
    }

    private byte[] packet(byte[] payload, int number, long time, boolean last) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 12);
        out.write(0x80);
        out.write((last ? 0x80 : 0) | 96);
        out.write(number >> 8);
        out.write(number);
        int32(out, (int) time);
        int32(out, source);
        out.writeBytes(payload);
        return out.toByteArray();
    }

    private static void int32(ByteArrayOutputStream out, int value) {
        out.write(value >> 24);
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }
}
