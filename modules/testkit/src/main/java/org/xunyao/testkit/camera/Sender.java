package org.xunyao.testkit.camera;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;

/// Sends one listener the pictures of a clip in their time, with the fault of the moment.
final class Sender implements Runnable {
    private static final Clock TIME = new SystemClock(SystemClock.CHINA);
    private static final int CLOCK = 90_000;
    private static final long REPORT_SECONDS = 5;

    private final Stream stream;
    private final Connection to;
    private final Random random = new Random(1);
    private final long timeBase = random.nextInt() & 0xFFFF_FFFFL;
    private final int source = random.nextInt();
    private int sequence = random.nextInt(65_536);
    private long packets;
    private long bytes;

    Sender(Stream stream, Connection to) {
        this.stream = stream;
        this.to = to;
    }

    @Override
    public void run() {
        try {
            play();
        } catch (IOException e) {
            to.cut();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void play() throws IOException, InterruptedException {
        int at = stream.keyPicture();
        int fps = stream.camera.fps();
        double due = TIME.nanoTime();
        Optional<SenderReports> reports =
                stream.camera.ahead().map(ahead -> new SenderReports(TIME, ahead, source, timeBase));
        for (long n = 0; to.isOpen(); n++) {
            Stream.Mood mood = stream.mood();
            Clip.Picture picture = stream.clip.pictures().get((int)
                    ((at + n) % stream.clip.pictures().size()));
            if (mood.fault() != Fault.STALL && mood.fault() != Fault.HANG) {
                send(picture, timeBase + n * CLOCK / fps, mood.fault());
            }
            if (n % (REPORT_SECONDS * fps) == 0 && reports.isPresent()) {
                to.frame(1, reports.get().now(packets, bytes));
            }
            due += 1e9 / fps * (mood.fault() == Fault.SLOW ? mood.factor() : 1);
            long wait = (long) due - TIME.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
        }
    }

    private void send(Clip.Picture picture, long time, Fault fault) throws IOException {
        List<byte[]> nals = stream.camera.inBand()
                ? picture.nals()
                : picture.nals().stream()
                        .filter(n -> (n[0] & 0x1F) != 7 && (n[0] & 0x1F) != 8)
                        .toList();
        List<byte[]> payloads = RtpPackets.payloads(nals);
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
