package org.xunyao.ingest.file;

import java.util.List;
import org.xunyao.ingest.file.RecordedException.Refusal;
import org.xunyao.video.Codec;

/// The video of a film: how it is coded, where its pictures lie, and how one is taken apart.
///
/// @param sets parameter sets that stand beside the pictures
/// @param told what it says of itself
record FilmTrack(Codec codec, List<byte[]> sets, FilmIndex index, Packing packing, Told told) {
    /// Port: how a coded picture is packed.
    @FunctionalInterface
    interface Packing {
        /// Its NAL units; none if what lies there makes no sense.
        List<byte[]> nals(byte[] picture);
    }

    /// A film without one.
    static RecordedException none() {
        return new RecordedException(Refusal.NO_VIDEO, "no video track");
    }
}
