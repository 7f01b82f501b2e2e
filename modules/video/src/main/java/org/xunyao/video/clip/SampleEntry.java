package org.xunyao.video.clip;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Codec;
import org.xunyao.video.coding.AnnexB;
import org.xunyao.video.coding.BitReader;
import org.xunyao.video.coding.H264Sequence;
import org.xunyao.video.coding.H265Sequence;
import org.xunyao.video.coding.SequenceParameters;

/// How a decoder is told of a coded track (ISO/IEC 14496-15 §5.4.2 and §8.4.1): the parameter sets stand
/// here and nowhere else. 8 bits, 4:2:0.
///
/// @param codec of all pictures
/// @param sets the parameter sets, without start codes
/// @param sequence what the sequence parameter set says
record SampleEntry(Codec codec, List<byte[]> sets, SequenceParameters sequence) {
    private static final int PER_INCH = 0x0048_0000;
    private static final int NAME = 32;
    private static final int DEPTH = 0x18;
    private static final int PROFILE_BYTES = 12;
    private static final int MAIN = 1;
    private static final int PROFILE_IDC = 0x1F;
    private static final int HIGH = 100;
    /// Baseline, Main, Extended and High: 8 bits, 4:2:0 (ITU-T H.264 Annex A).
    private static final Set<Integer> PLAIN_PROFILES = Set.of(66, 77, 88, HIGH);

    /// The one of these sets.
    ///
    /// @return empty unless there is exactly one sequence parameter set, and one that can be told
    static Optional<SampleEntry> of(Codec codec, List<byte[]> sets) {
        List<byte[]> sequences = sets.stream()
                .filter(set -> codec.isSequenceSet(codec.kind(set)))
                .toList();
        boolean pictures = sets.stream().anyMatch(set -> codec.isPictureSet(codec.kind(set)));
        if (sequences.size() != 1 || !pictures || changing(codec, sets)) {
            return Optional.empty();
        }
        byte[] sequence = sequences.getFirst();
        return switch (codec) {
            case H264 ->
                H264Sequence.read(sequence)
                        .filter(said -> PLAIN_PROFILES.contains(sequence[1] & 0xFF))
                        .map(said -> new SampleEntry(codec, sets, said));
            case H265 ->
                H265Sequence.read(sequence)
                        .filter(said -> (profile(sequence)[0] & PROFILE_IDC) == MAIN)
                        .map(said -> new SampleEntry(codec, sets, said));
        };
    }

    /// Whether two picture parameter sets of one number differ: a decoder that is told both takes the last for
    /// the whole film.
    private static boolean changing(Codec codec, List<byte[]> sets) {
        List<Integer> numbers = sets.stream()
                .filter(set -> codec.isPictureSet(codec.kind(set)))
                .map(set -> new BitReader(set, codec == Codec.H264 ? 1 : 2).unsigned())
                .toList();
        return numbers.size() != Set.copyOf(numbers).size();
    }

    /// Whether no unit brings a parameter set that is not told here.
    boolean holdsAllOf(List<AccessUnit> units) {
        return units.stream()
                .flatMap(unit -> AnnexB.split(unit.bytes()).stream())
                .filter(nal -> codec.isParameterSet(codec.kind(nal)))
                .allMatch(nal -> sets.stream().anyMatch(set -> Arrays.equals(set, nal)));
    }

    byte[] box() {
        byte[] visual = new Boxes()
                .zeros(6)
                .half(1)
                .zeros(16)
                .half(sequence.width())
                .half(sequence.height())
                .word(PER_INCH)
                .word(PER_INCH)
                .word(0)
                .half(1)
                .zeros(NAME)
                .half(DEPTH)
                .half(-1)
                .bytes();
        return switch (codec) {
            case H264 -> Boxes.box("avc1", visual, Boxes.box("avcC", avc()));
            case H265 -> Boxes.box("hvc1", visual, Boxes.box("hvcC", hevc()));
        };
    }

    private List<byte[]> setsOf(int kind) {
        return sets.stream().filter(set -> codec.kind(set) == kind).toList();
    }

    private byte[] avc() {
        List<byte[]> sequences = sets.stream()
                .filter(set -> codec.isSequenceSet(codec.kind(set)))
                .toList();
        List<byte[]> pictures =
                sets.stream().filter(set -> codec.isPictureSet(codec.kind(set))).toList();
        byte[] head = sequences.getFirst();
        var record = new Boxes().octet(1).put(Arrays.copyOfRange(head, 1, 4)).octet(0xFF);
        record.octet(0xE0 | sequences.size());
        sequences.forEach(set -> record.half(set.length).put(set));
        record.octet(pictures.size());
        pictures.forEach(set -> record.half(set.length).put(set));
        if ((head[1] & 0xFF) >= HIGH) {
            // 4:2:0 with 8 bits, and no extension of the sequence parameter set.
            record.octet(0xFD).octet(0xF8).octet(0xF8).octet(0);
        }
        return record.bytes();
    }

    private byte[] hevc() {
        byte[] head = sets.stream()
                .filter(set -> codec.isSequenceSet(codec.kind(set)))
                .findFirst()
                .orElseThrow();
        int layers = (head[2] >> 1 & 7) + 1;
        int nested = head[2] & 1;
        var record = new Boxes().octet(1).put(profile(head)).half(0xF000).octet(0xFC);
        record.octet(0xFD).octet(0xF8).octet(0xF8).half(0).octet(layers << 3 | nested << 2 | 3);
        List<Integer> kinds = sets.stream().map(codec::kind).distinct().sorted().toList();
        record.octet(kinds.size());
        for (int kind : kinds) {
            List<byte[]> same = setsOf(kind);
            record.octet(0x80 | kind).half(same.size());
            same.forEach(set -> record.half(set.length).put(set));
        }
        return record.bytes();
    }

    /// Profile, tier, constraints and level, without the bytes that keep start codes out (ITU-T H.265
    /// §7.3.1.1).
    private static byte[] profile(byte[] sequence) {
        byte[] plain = new byte[PROFILE_BYTES];
        int zeros = 0;
        int at = 0;
        for (int i = 3; i < sequence.length && at < PROFILE_BYTES; i++) {
            boolean kept = zeros < 2 || sequence[i] != 3;
            zeros = kept && sequence[i] == 0 ? zeros + 1 : 0;
            if (kept) {
                plain[at++] = sequence[i];
            }
        }
        return plain;
    }
}
