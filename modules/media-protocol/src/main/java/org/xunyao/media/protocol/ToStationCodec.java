package org.xunyao.media.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.video.Box;
import org.xunyao.video.cells.CellSketch;

/// Writes and reads the worker's messages.
public final class ToStationCodec {
    private static final int READY = 65;
    private static final int SEEN = 66;
    private static final int STILL = 67;
    private static final int FAULT = 68;
    private static final int LOOKED = 69;
    private static final int DEVELOPED = 70;
    private static final int EXAMINED = 71;
    private static final int PLAYED = 72;
    private static final int LEARNT = 73;
    private static final int BOX_BYTES = 5 * Float.BYTES;

    private ToStationCodec() {}

    /// The framed bytes of a message.
    public static byte[] encode(ToStation message) {
        return switch (message) {
            case ToStation.Ready ready -> {
                ByteBuffer room = Frame.room(
                        2 + ready.engine().length() + ready.detector().length());
                Frame.putWord(room, ready.engine());
                Frame.putWord(room, ready.detector());
                yield Frame.bytes(READY, 0, room);
            }
            case ToStation.Seen seen -> encode(seen);
            case ToStation.Learnt learnt -> encode(learnt);
            case ToStation.Still still ->
                Frame.bytes(
                        STILL,
                        still.camera(),
                        Frame.room(20 + still.jpeg().length)
                                .putInt(still.opening())
                                .putLong(still.firstUnit())
                                .putLong(still.lastUnit())
                                .put(still.jpeg()));
            case ToStation.Looked looked -> encode(looked);
            case ToStation.Developed developed ->
                Frame.bytes(
                        DEVELOPED,
                        0,
                        Frame.room(16 + developed.jpeg().length)
                                .putLong(developed.request())
                                .putLong(developed.unit())
                                .put(developed.jpeg()));
            case ToStation.Examined examined -> encode(examined);
            case ToStation.Played played ->
                Frame.bytes(
                        PLAYED,
                        played.camera(),
                        Frame.room(13)
                                .putInt(played.opening())
                                .putLong(played.unit())
                                .put((byte) played.pictures()));
            case ToStation.Fault fault -> {
                ByteBuffer room = Frame.room(5 + fault.code().length()).putInt(fault.opening());
                Frame.putWord(room, fault.code());
                yield Frame.bytes(FAULT, fault.camera(), room);
            }
        };
    }

    private static byte[] encode(ToStation.Learnt learnt) {
        byte[] sketch = learnt.sketch().bytes();
        ByteBuffer room = Frame.room(9 + sketch.length)
                .putInt(learnt.opening())
                .putInt(learnt.revision())
                .put((byte) learnt.zone())
                .put(sketch);
        return Frame.bytes(LEARNT, learnt.camera(), room);
    }

    private static byte[] encode(ToStation.Seen seen) {
        int words = 3
                + seen.why().length()
                + seen.detector().length()
                + seen.modelSha256().length();
        ByteBuffer room = Frame.room(4
                        + 8
                        + 8
                        + 1
                        + words
                        + 2
                        + BOX_BYTES * seen.persons().size()
                        + 5
                        + ZoneForm.COUNT_BYTES * seen.zones().counts().size()
                        + TaskForm.findsSize(seen.finds()))
                .putInt(seen.opening())
                .putLong(seen.firstUnit())
                .putLong(seen.lastUnit())
                .put((byte) (seen.usable() ? 1 : 0));
        Frame.putWord(room, seen.why());
        Frame.putWord(room, seen.detector());
        Frame.putWord(room, seen.modelSha256());
        putBoxes(room, seen.persons());
        room.putInt(seen.zones().revision());
        ZoneForm.putCounts(room, seen.zones().counts());
        TaskForm.putFinds(room, seen.finds());
        return Frame.bytes(SEEN, seen.camera(), room);
    }

    private static byte[] encode(ToStation.Looked looked) {
        ByteBuffer room = Frame.room(8
                        + 8
                        + 8
                        + 1
                        + 1
                        + looked.why().length()
                        + 2
                        + BOX_BYTES * looked.persons().size()
                        + 1
                        + ZoneForm.COUNT_BYTES * looked.zones().size()
                        + TaskForm.findsSize(looked.finds()))
                .putLong(looked.request())
                .putLong(looked.unit())
                .putLong(looked.pts())
                .put((byte) (looked.usable() ? 1 : 0));
        Frame.putWord(room, looked.why());
        putBoxes(room, looked.persons());
        ZoneForm.putCounts(room, looked.zones());
        TaskForm.putFinds(room, looked.finds());
        return Frame.bytes(LOOKED, 0, room);
    }

    private static byte[] encode(ToStation.Examined examined) {
        int words = 3
                + examined.code().length()
                + examined.detector().length()
                + examined.modelSha256().length();
        ByteBuffer room = Frame.room(8 + 4 + 8 + words)
                .putLong(examined.request())
                .putInt(examined.pictures())
                .putDouble(examined.threshold());
        Frame.putWord(room, examined.code());
        Frame.putWord(room, examined.detector());
        Frame.putWord(room, examined.modelSha256());
        return Frame.bytes(EXAMINED, 0, room);
    }

    private static void putBoxes(ByteBuffer room, List<Box> boxes) {
        room.putShort((short) boxes.size());
        for (Box box : boxes) {
            room.putFloat((float) box.x())
                    .putFloat((float) box.y())
                    .putFloat((float) box.width())
                    .putFloat((float) box.height())
                    .putFloat((float) box.score());
        }
    }

    /// Reads the next message.
    ///
    /// @return empty at a clean end between two messages
    /// @throws ProtocolException when a rule is broken
    public static Optional<ToStation> read(InputStream in) throws IOException {
        @Nullable Frame frame = Frame.read(in);
        return frame == null ? Optional.empty() : Optional.of(Frame.parse(frame, ToStationCodec::parse));
    }

    private static ToStation parse(Frame frame) throws ProtocolException {
        ByteBuffer in = frame.payload();
        return switch (frame.type()) {
            case READY -> new ToStation.Ready(frame.word(), frame.word());
            case SEEN -> seen(frame, in);
            case STILL -> new ToStation.Still(frame.camera(), in.getInt(), in.getLong(), in.getLong(), frame.rest());
            case LOOKED ->
                new ToStation.Looked(
                        in.getLong(),
                        in.getLong(),
                        in.getLong(),
                        frame.flag(),
                        frame.word(),
                        boxes(in),
                        ZoneForm.counts(in),
                        TaskForm.finds(in));
            case LEARNT ->
                new ToStation.Learnt(frame.camera(), in.getInt(), in.getInt(), in.get(), CellSketch.read(frame.rest()));
            case DEVELOPED -> new ToStation.Developed(in.getLong(), in.getLong(), frame.rest());
            case EXAMINED -> examined(frame, in);
            case PLAYED -> new ToStation.Played(frame.camera(), in.getInt(), in.getLong(), in.get());
            case FAULT -> new ToStation.Fault(frame.camera(), in.getInt(), frame.word());
            default -> throw new ProtocolException("type " + frame.type());
        };
    }

    private static ToStation.Seen seen(Frame frame, ByteBuffer in) throws ProtocolException {
        int opening = in.getInt();
        long first = in.getLong();
        long last = in.getLong();
        boolean usable = frame.flag();
        String why = frame.word();
        String detector = frame.word();
        String model = frame.word();
        List<Box> persons = boxes(in);
        var zones = new ToStation.Counted(in.getInt(), ZoneForm.counts(in));
        return new ToStation.Seen(
                frame.camera(), opening, first, last, usable, why, persons, detector, model, zones, TaskForm.finds(in));
    }

    private static ToStation.Examined examined(Frame frame, ByteBuffer in) {
        long request = in.getLong();
        int pictures = in.getInt();
        double threshold = in.getDouble();
        return new ToStation.Examined(request, pictures, frame.word(), frame.word(), frame.word(), threshold);
    }

    private static List<Box> boxes(ByteBuffer in) {
        int count = in.getShort();
        Limits.range("persons", count, 0, Limits.MAX_PERSONS);
        List<Box> persons = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            persons.add(new Box(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat()));
        }
        return persons;
    }
}
