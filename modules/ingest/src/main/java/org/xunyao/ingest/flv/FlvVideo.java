package org.xunyao.ingest.flv;

import java.nio.charset.StandardCharsets;
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

/// Turns video tags into access units. H.264 is read as Annex E.4.3 has it; H.265 by the four letters
/// `hvc1` of enhanced FLV, and by the coding number 12 that Chinese servers use.
final class FlvVideo {
    private static final int ENHANCED = 0x80;
    private static final int COMMAND = 5;
    private static final int AVC = 7;
    private static final int HEVC = 12;
    private static final int TICKS_PER_MILLI = 90;
    /// Some servers write 32 bits, some only 31 of them.
    private static final int STAMP_BITS = 31;
    private static final int FREQUENCY = 1_000;
    private static final int MOST_AHEAD = 10_000;

    private final CameraId camera;
    private final UnitListener listener;
    private final MediaClock clock = new MediaClock(STAMP_BITS, FREQUENCY);
    private final Opening opening;
    private @Nullable UnitGate gate;
    private int lengthBytes;

    FlvVideo(CameraId camera, UnitListener listener) {
        this.camera = camera;
        this.listener = listener;
        this.opening = Opening.silent(camera, clock, listener);
    }

    /// What is in a tag.
    private enum Part {
        CONFIGURATION,
        UNIT,
        UNIT_WITHOUT_OFFSET,
        NOTHING
    }

    /// Takes the body of a video tag; what is broken is dropped and reported.
    ///
    /// @param time of decoding, in milliseconds
    /// @return whether it held a picture
    /// @throws StreamException UNSUPPORTED_CODEC for what is not read here, CLOSED where the coding changes
    boolean tag(byte[] b, int time, Instant arrival) throws StreamException {
        if (b.length == 0 || (b[0] >> 4 & 7) == COMMAND) {
            return false;
        }
        boolean enhanced = (b[0] & ENHANCED) != 0;
        int from = enhanced ? 5 : 2;
        if (b.length < from) {
            return false;
        }
        Part part = part(enhanced ? b[0] & 0x0F : b[1] & 0xFF, enhanced);
        if (part == Part.NOTHING) {
            return false;
        }
        Codec codec = enhanced ? byLetters(b) : byNumber(b[0] & 0x0F);
        UnitGate open = gate(codec);
        boolean offset = part != Part.UNIT_WITHOUT_OFFSET && !(enhanced && part == Part.CONFIGURATION);
        int body = from + (offset ? 3 : 0);
        if (b.length < body) {
            return false;
        }
        if (part == Part.CONFIGURATION) {
            configure(open, b, body);
            return false;
        }
        // The offset is a signed number of 24 bits.
        int ahead = offset ? FlvTag.number(b, from, 3) << 8 >> 8 : 0;
        unit(open, b, body, new Stamp(time, ahead), arrival);
        return true;
    }

    /// How many units were given out.
    long given() {
        return gate == null ? 0 : gate.given();
    }

    private static Part part(int kind, boolean enhanced) throws StreamException {
        return switch (kind) {
            case 0 -> Part.CONFIGURATION;
            case 1 -> Part.UNIT;
            case 3 -> enhanced ? Part.UNIT_WITHOUT_OFFSET : Part.NOTHING;
            case 6, 7 -> throw new StreamException(Why.UNSUPPORTED_CODEC, "several tracks");
            default -> Part.NOTHING;
        };
    }

    private static Codec byLetters(byte[] b) throws StreamException {
        return switch (new String(b, 1, 4, StandardCharsets.ISO_8859_1)) {
            case "avc1" -> Codec.H264;
            case "hvc1" -> Codec.H265;
            default -> throw new StreamException(Why.UNSUPPORTED_CODEC, "coding of enhanced FLV");
        };
    }

    private static Codec byNumber(int number) throws StreamException {
        return switch (number) {
            case AVC -> Codec.H264;
            case HEVC -> Codec.H265;
            default -> throw new StreamException(Why.UNSUPPORTED_CODEC, "coding " + number);
        };
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

    /// When to decode, and by how much later to show.
    private record Stamp(int time, int ahead) {}

    private void unit(UnitGate open, byte[] b, int from, Stamp stamp, Instant arrival) {
        Optional<List<byte[]>> nals = nals(b, from, open.codec());
        boolean sound = nals.isPresent() && Math.abs(stamp.ahead()) <= MOST_AHEAD;
        var unit = new UnitGate.Coded(nals.orElse(List.of()), sound);
        if (!open.passes(unit)) {
            long pts = clock.unwrap(stamp.time()) + (sound ? (long) stamp.ahead() * TICKS_PER_MILLI : 0);
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
