package org.xunyao.ingest.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.video.Codec;

/// NAL units each behind its length (ISO/IEC 14496-15 §5.3.2).
///
/// @param lengthBytes 1, 2 or 4
record LengthPacked(Codec codec, int lengthBytes) implements FilmTrack.Packing {
    @Override
    public List<byte[]> nals(byte[] picture) {
        List<byte[]> nals = new ArrayList<>();
        int at = 0;
        while (at < picture.length) {
            if (picture.length - at < lengthBytes || nals.size() >= UnitGate.MOST_NALS) {
                return List.of();
            }
            long length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = length << Byte.SIZE | (picture[at++] & 0xFF);
            }
            if (length > picture.length - at || (length > 0 && length < codec.headerBytes())) {
                return List.of();
            }
            if (length > 0) {
                nals.add(Arrays.copyOfRange(picture, at, at + (int) length));
            }
            at += (int) length;
        }
        return nals;
    }
}
