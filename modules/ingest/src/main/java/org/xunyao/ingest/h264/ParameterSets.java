package org.xunyao.ingest.h264;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.PictureSize;

/// The newest parameter sets of one stream, from the session description or the stream itself.
final class ParameterSets {
    private static final int LARGEST = 1_024;
    private static final int SPS = 7;
    private static final int PPS = 8;

    private byte[] sps = {};
    private byte[] pps = {};
    private Optional<PictureSize> size = Optional.empty();

    /// Takes a NAL unit if it is a parameter set that makes sense.
    void offer(byte[] nal) {
        if (nal.length > LARGEST || nal.length < 2) {
            return;
        }
        int type = nal[0] & 0x1F;
        if (type == PPS) {
            pps = nal;
        } else if (type == SPS) {
            Optional<PictureSize> stated = SequenceParameterSet.size(nal);
            if (stated.isPresent()) {
                sps = nal;
                size = stated;
            }
        }
    }

    boolean complete() {
        return sps.length > 0 && pps.length > 0;
    }

    Optional<PictureSize> size() {
        return size;
    }

    /// The unit's NAL units with parameter sets before them where it has none.
    List<byte[]> completed(List<byte[]> nals) {
        List<byte[]> all = new ArrayList<>(nals.size() + 2);
        if (nals.stream().noneMatch(n -> (n[0] & 0x1F) == SPS)) {
            all.add(sps);
        }
        if (nals.stream().noneMatch(n -> (n[0] & 0x1F) == PPS)) {
            all.add(pps);
        }
        all.addAll(nals);
        return all;
    }
}
