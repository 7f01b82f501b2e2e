package org.xunyao.ingest.flv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.coded.DecoderConfiguration;
import org.xunyao.ingest.coded.MediaClock;
import org.xunyao.ingest.coded.Opening;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamException;
import org.xunyao.video.UnitListener;
import org.xunyao.video.Why;

/// Turns video tags into access units.
final class FlvVideo {
    private static final int TICKS_PER_MILLI = 90;

    private final CameraId camera;
    private final UnitListener listener;
    private final MediaClock clock = new MediaClock(FlvBody.STAMP_BITS, FlvBody.FREQUENCY);
    private final Opening opening;
    private @Nullable UnitGate gate;
    private int lengthBytes;

    FlvVideo(CameraId camera, UnitListener listener) {
        this.camera = camera;
        this.listener = listener;
        this.opening = Opening.silent(camera, clock, listener);
    }

    /// Takes the body of a video tag; what is broken is dropped and reported.
    ///
    /// @param time of decoding, in milliseconds
    /// @return whether it held a picture
    /// @throws StreamException UNSUPPORTED_CODEC for what is not read here, CLOSED where the coding changes
    boolean tag(byte[] b, int time, Instant arrival) throws StreamException {
        Optional<FlvBody> read = FlvBody.read(b);
        if (read.isEmpty()) {
            return false;
        }
        FlvBody body = read.get();
        UnitGate open = gate(body.codec());
        if (body.configuration()) {
            configure(open, b, body.from());
            return false;
        }
        unit(open, b, body, time, arrival);
        return true;
    }

    /// How many units were given out.
    long given() {
        return gate == null ? 0 : gate.given();
    }

    private UnitGate gate(Codec codec) throws StreamException {
        UnitGate open = gate;
        if (open == null) {
            open = new UnitGate(camera, codec, listener);
            gate = open;
        } else if (open.codec() != codec) {
            throw new StreamException(Why.CLOSED, "another coding from here on");
        }
        return open;
    }

    private void configure(UnitGate open, byte[] b, int from) {
        Optional<DecoderConfiguration> read = DecoderConfiguration.read(open.codec(), b, from);
        lengthBytes = read.map(DecoderConfiguration::lengthBytes).orElse(0);
        read.ifPresent(configuration -> open.sets(configuration.sets()));
    }

    private void unit(UnitGate open, byte[] b, FlvBody body, int time, Instant arrival) {
        Optional<List<byte[]>> nals = nals(b, body.from(), open.codec());
        boolean sound = nals.isPresent() && body.sound();
        var unit = new UnitGate.Coded(nals.orElse(List.of()), sound);
        if (!open.passes(unit)) {
            long pts = clock.unwrap(time) + (sound ? (long) body.ahead() * TICKS_PER_MILLI : 0);
            open.take(unit, Math.max(0, pts), arrival, opening);
        }
    }

    /// NAL units one behind the other, each behind its length.
    private Optional<List<byte[]>> nals(byte[] b, int from, Codec codec) {
        List<byte[]> nals = new ArrayList<>();
        int at = from;
        while (at < b.length) {
            if (lengthBytes == 0 || at + lengthBytes > b.length || nals.size() >= UnitGate.MOST_NALS) {
                return Optional.empty();
            }
            int length = FlvTag.number(b, at, lengthBytes);
            at += lengthBytes;
            if (length < 0 || length > b.length - at || (length > 0 && length < codec.headerBytes())) {
                return Optional.empty();
            }
            if (length > 0) {
                nals.add(Arrays.copyOfRange(b, at, at + length));
            }
            at += length;
        }
        return Optional.of(nals);
    }
}
