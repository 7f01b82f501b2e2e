package org.xunyao.testkit.camera;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// Tags of Flash video in chunks of HTTP/1.1. Nothing is lost here, whatever the fault, for TCP loses
/// nothing.
final class FlvCarrier implements Carrier {
    private static final int MILLIS = 1_000;
    private static final int TAG_HEADER = 11;
    private static final int KEPT = TAG_HEADER + 5;

    private final Stream stream;
    private final Connection to;
    private final Random random = new Random(1);

    FlvCarrier(Stream stream, Connection to) throws IOException {
        this.stream = stream;
        this.to = to;
        chunk(FlvFile.beginning(stream.clip));
    }

    @Override
    public void clock() {
        // FLV has no place for it
    }

    @Override
    public void picture(Clip.Picture picture, long number, Fault fault) throws IOException {
        byte[] tags = FlvFile.picture(stream.clip.codec(), picture, number * MILLIS / stream.camera.fps());
        if (fault == Fault.GARBAGE && number % 3 == 0) {
            // The pieces keep their places, so that the next tag is found.
            byte[] noise = new byte[8];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, tags, KEPT, noise.length);
        }
        if (fault == Fault.NOISE) {
            random.nextBytes(tags);
        }
        chunk(tags);
    }

    private void chunk(byte[] bytes) throws IOException {
        byte[] size = (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(size, size.length + bytes.length + 2);
        System.arraycopy(bytes, 0, whole, size.length, bytes.length);
        whole[whole.length - 2] = '\r';
        whole[whole.length - 1] = '\n';
        to.raw(whole);
    }
}
