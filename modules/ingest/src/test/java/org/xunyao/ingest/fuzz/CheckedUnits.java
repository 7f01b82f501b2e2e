package org.xunyao.ingest.fuzz;

import java.util.List;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.UnitListener;
import org.xunyao.video.coding.AnnexB;

/// Holds a stream to what {@link AccessUnit} and {@link StreamEvent} promise to everything behind it.
public final class CheckedUnits implements UnitListener {
    public static final CameraId CAMERA = new CameraId("c");

    private long next;
    private boolean started;

    @Override
    public void unit(AccessUnit unit) {
        Contract.require(unit.camera().equals(CAMERA) && unit.number() == next++, "numbers");
        Contract.require(started && (unit.number() > 0 || unit.key()), "not begun by a key unit with a size");
        Contract.require(unit.pts() >= 0 && unit.lost() >= 0, "time or loss");
        byte[] bytes = unit.bytes();
        Contract.require(bytes.length > 4 && bytes.length <= UnitGate.LARGEST_UNIT, bytes.length + " bytes");
        Contract.require(bytes[0] == 0 && bytes[1] == 0 && bytes[2] == 0 && bytes[3] == 1, "start code");
        if (unit.key()) {
            key(unit.codec(), AnnexB.split(bytes));
        }
    }

    private static void key(Codec codec, List<byte[]> nals) {
        long kinds = nals.stream()
                .map(codec::kind)
                .filter(codec::isParameterSet)
                .distinct()
                .count();
        Contract.require(kinds == codec.setKinds(), "a key unit without its parameter sets");
        Contract.require(nals.stream().anyMatch(nal -> codec.isEntry(codec.kind(nal))), "a key unit without entry");
    }

    @Override
    public void event(StreamEvent event) {
        switch (event) {
            case StreamEvent.Started _ -> started = true;
            case StreamEvent.Dropped dropped ->
                Contract.require(
                        dropped.units() >= 0
                                && dropped.packets() >= 0
                                && dropped.units() + (long) dropped.packets() > 0,
                        "dropped " + dropped);
            case StreamEvent.CameraClock clock ->
                Contract.require(clock.camera().equals(CAMERA), "camera");
            case StreamEvent.Connecting _, StreamEvent.Rerouted _, StreamEvent.Down _, StreamEvent.Stopped _ ->
                throw new AssertionError("not this one's to say: " + event);
        }
    }
}
