package org.xunyao.ingest.coded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;
import org.xunyao.video.coding.AnnexB;

/// Lets those access units through that a decoder can use.
///
/// After a loss or a broken unit every unit is dropped up to the next key unit, since the pictures between
/// would be smeared and a detector must not look at them; what was dropped is reported. Not safe for two
/// threads at once.
public final class UnitGate {
    /// Bytes of a unit as it is given out, with its start codes and the parameter sets put into it. Short
    /// lengths in front of short NAL units grow when they become start codes, and what is larger than a
    /// message to the media worker would end the worker for all cameras.
    public static final int LARGEST_UNIT = 6 << 20;

    /// NAL units of one access unit; each costs memory of its own, however short it is.
    public static final int MOST_NALS = 8_192;

    /// While nothing can be decoded, that is reported again each time so many units were dropped.
    private static final int REPORT_EVERY = 64;

    private final CameraId camera;
    private final Codec codec;
    private final UnitListener listener;
    private final ParameterSets sets;
    private Optional<PictureSize> announced = Optional.empty();
    private boolean needsKey = true;
    private boolean everKey;
    private boolean leading;
    /// Where decoding began at a recovery point, what is shown before it has no reference.
    private long shownFrom = Long.MIN_VALUE;
    private long number;
    private int lost;
    private int droppedUnits;
    private int droppedPackets;

    /// Closed until the first key unit.
    ///
    /// @param listener gets units numbered from 0, {@link StreamEvent.Started} and {@link
    ///     StreamEvent.Dropped}
    public UnitGate(CameraId camera, Codec codec, UnitListener listener) {
        this.camera = camera;
        this.codec = codec;
        this.listener = listener;
        this.sets = new ParameterSets(codec);
    }

    /// How the stream is coded.
    public Codec codec() {
        return codec;
    }

    /// How many units were given out.
    public long given() {
        return number;
    }

    /// Takes parameter sets from beside the stream; what is none is passed over.
    public void sets(List<byte[]> nals) {
        sets.offer(nals);
    }

    /// Something is missing before the next unit.
    ///
    /// @param packets how many, 1 or more
    public void missing(int packets) {
        lost += packets;
        droppedPackets += packets;
        needsKey = true;
    }

    /// A unit that came, whole or not.
    ///
    /// @param nals each with its header, none empty; of a broken unit they do not matter
    /// @param whole whether nothing of it is missing or senseless
    public record Coded(List<byte[]> nals, boolean whole) {
        /// Whether there is a picture in it.
        public boolean has(Codec codec) {
            return nals.stream().anyMatch(nal -> codec.isSlice(codec.kind(nal)));
        }

        /// Whether it may be given out, whatever parameter sets are put into it.
        boolean fits() {
            long bytes = ParameterSets.MOST_BYTES;
            for (byte[] nal : nals) {
                bytes += nal.length + Integer.BYTES;
            }
            return bytes <= LARGEST_UNIT && nals.size() <= MOST_NALS;
        }

        /// Whether decoding can begin with it, given parameter sets.
        public boolean isKey(Codec codec) {
            return isEntry(codec, nals) || (codec == Codec.H264 && RecoveryPoint.isIn(nals));
        }

        boolean isLeading(Codec codec) {
            return nals.stream().anyMatch(nal -> codec.isLeading(codec.kind(nal)));
        }
    }

    /// Whether a unit has no picture at all, but maybe parameter sets, which are kept; or one that is shown
    /// before the key unit that decoding began with. Its time does not matter then.
    public boolean passes(Coded unit) {
        if (!unit.whole()) {
            return false;
        }
        if (!unit.has(codec)) {
            sets(unit.nals());
            return true;
        }
        leading = leading && unit.isLeading(codec);
        return leading;
    }

    /// Takes a unit that {@link #passes} has not let pass.
    ///
    /// @param pts its time, not negative
    /// @param arrival when its last byte came
    /// @param opening what is to be said before it is given out
    public void take(Coded unit, long pts, Instant arrival, Opening opening) {
        boolean key = unit.isKey(codec);
        if (unit.whole() && !key && !needsKey && pts < shownFrom) {
            return;
        }
        if (unit.whole() && key) {
            sets(unit.nals());
        }
        boolean entry = key && sets.complete() && codec.opensPicture(unit.nals().getFirst());
        if (!unit.whole() || !unit.fits() || (needsKey && !entry)) {
            drop(arrival);
        } else {
            leading = needsKey;
            give(unit.nals(), key, pts, arrival, opening);
        }
    }

    private static boolean isEntry(Codec codec, List<byte[]> nals) {
        return nals.stream().anyMatch(nal -> codec.isEntry(codec.kind(nal)));
    }

    private void drop(Instant arrival) {
        needsKey = true;
        if (everKey) {
            droppedUnits++;
        }
        if (droppedUnits >= REPORT_EVERY) {
            report(arrival);
        }
    }

    private void report(Instant arrival) {
        if (droppedUnits > 0 || droppedPackets > 0) {
            listener.event(new StreamEvent.Dropped(camera, arrival, droppedUnits, droppedPackets));
        }
        droppedUnits = 0;
        droppedPackets = 0;
    }

    private void give(List<byte[]> nals, boolean key, long pts, Instant arrival, Opening opening) {
        if (key) {
            shownFrom = needsKey && !isEntry(codec, nals) ? pts : Long.MIN_VALUE;
        }
        needsKey = false;
        everKey = true;
        report(arrival);
        PictureSize size = sets.size().orElse(null);
        if (key && size != null && !sets.size().equals(announced)) {
            announced = sets.size();
            listener.event(new StreamEvent.Started(camera, arrival, codec, size));
        }
        opening.before(pts, arrival);
        byte[] bytes = AnnexB.join(key ? sets.completed(nals) : nals);
        listener.unit(new AccessUnit(camera, number++, codec, key, pts, arrival, lost, bytes));
        lost = 0;
    }
}
