package org.xunyao.ingest.coded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.coding.BitReader;
import org.xunyao.video.coding.H264Sequence;
import org.xunyao.video.coding.H265Sequence;
import org.xunyao.video.coding.SequenceParameters;

/// The newest parameter sets of one stream, from its description or the stream itself.
public final class ParameterSets {
    private static final int LARGEST = 1_024;
    private static final int MOST_PICTURE_SETS = 16;
    /// All sets that can be put into a unit, with their start codes.
    static final int MOST_BYTES = (MOST_PICTURE_SETS + 3) * (LARGEST + Integer.BYTES);

    private final Codec codec;
    private final SortedMap<Integer, byte[]> newest = new TreeMap<>();
    private Optional<PictureSize> size = Optional.empty();

    /// None yet.
    public ParameterSets(Codec codec) {
        this.codec = codec;
    }

    /// Takes those NAL units that are parameter sets and make sense. Picture parameter sets that come
    /// together belong together: the ones before are forgotten.
    public void offer(List<byte[]> nals) {
        if (nals.stream().anyMatch(nal -> isSet(nal) && codec.isPictureSet(codec.kind(nal)))) {
            newest.keySet().removeIf(place -> codec.isPictureSet(place >> Byte.SIZE));
        }
        nals.stream().filter(this::isSet).forEach(this::take);
    }

    private boolean isSet(byte[] nal) {
        return nal.length <= LARGEST && nal.length > codec.headerBytes() && codec.isParameterSet(codec.kind(nal));
    }

    private void take(byte[] nal) {
        if (codec.isSequenceSet(codec.kind(nal))) {
            Optional<SequenceParameters> stated = codec == Codec.H264 ? H264Sequence.read(nal) : H265Sequence.read(nal);
            if (stated.isEmpty()) {
                return;
            }
            size = stated.map(said -> new PictureSize(said.width(), said.height()));
        }
        int place = place(nal);
        if (newest.containsKey(place) || newest.size() < codec.setKinds() + MOST_PICTURE_SETS) {
            newest.put(place, nal);
        }
    }

    /// Its kind, and the number of a picture parameter set, since there may be several.
    private int place(byte[] nal) {
        int kind = codec.kind(nal);
        int number = codec.isPictureSet(kind) ? new BitReader(nal, codec.headerBytes()).unsigned() & 0xFF : 0;
        return kind << Byte.SIZE | number;
    }

    /// Whether there is one of each kind.
    public boolean complete() {
        return newest.keySet().stream()
                        .map(place -> place >> Byte.SIZE)
                        .distinct()
                        .count()
                == codec.setKinds();
    }

    /// Of the pictures, once a sequence set told it.
    public Optional<PictureSize> size() {
        return size;
    }

    /// The unit's NAL units with parameter sets of those kinds that it does not have itself, before them
    /// but behind its delimiter.
    public List<byte[]> completed(List<byte[]> nals) {
        SortedMap<Integer, byte[]> missing = new TreeMap<>(newest);
        missing.keySet().removeIf(place -> nals.stream().anyMatch(nal -> codec.kind(nal) == place >> Byte.SIZE));
        List<byte[]> all = new ArrayList<>(nals.size() + missing.size());
        boolean delimited = !nals.isEmpty() && codec.kind(nals.getFirst()) == codec.delimiter();
        all.addAll(nals.subList(0, delimited ? 1 : 0));
        all.addAll(missing.values());
        all.addAll(nals.subList(delimited ? 1 : 0, nals.size()));
        return all;
    }
}
