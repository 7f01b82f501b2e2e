package org.xunyao.media.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.task.TaskZone;

/// Writes and reads the station's messages.
public final class ToWorkerCodec {
    private static final int UNIT = 1;
    private static final int OPEN = 2;
    private static final int CLOSE = 3;
    private static final int RESET = 4;
    private static final int LOOKING = 5;
    private static final int SNAP = 6;
    private static final int EXAMINE = 7;
    private static final int EXIT = 9;
    private static final int FILM = 10;
    private static final int PLAY = 11;
    private static final int COMPARE = 12;
    private static final int EXAMINE_HEADER = 24;
    private static final int H264 = 1;
    private static final int H265 = 2;

    private ToWorkerCodec() {}

    /// The framed bytes of a message.
    public static byte[] encode(ToWorker message) {
        return switch (message) {
            case ToWorker.Unit unit ->
                Frame.bytes(
                        UNIT,
                        unit.camera(),
                        Frame.room(ToWorker.Unit.HEADER + unit.bytes().length)
                                .putInt(unit.opening())
                                .putLong(unit.number())
                                .put((byte) (unit.key() ? 1 : 0))
                                .put((byte) (unit.shown() ? 1 : 0))
                                .putLong(unit.pts())
                                .put(unit.bytes()));
            case ToWorker.Open open -> encode(open);
            case ToWorker.Close close -> Frame.bytes(CLOSE, close.camera(), Frame.room(0));
            case ToWorker.Reset reset -> Frame.bytes(RESET, reset.camera(), Frame.room(0));
            case ToWorker.Looking looking ->
                Frame.bytes(LOOKING, looking.camera(), Frame.room(4).putInt(looking.intervalMillis()));
            case ToWorker.Compare compare -> {
                ByteBuffer room = Frame.room(4 + ZoneForm.size(compare.zones()) + TaskForm.tasksSize(compare.tasks()))
                        .putInt(compare.revision());
                ZoneForm.put(room, compare.zones());
                TaskForm.putTasks(room, compare.tasks());
                yield Frame.bytes(COMPARE, compare.camera(), room);
            }
            case ToWorker.Snap snap -> Frame.bytes(SNAP, snap.camera(), Frame.room(0));
            case ToWorker.Examine piece -> encode(piece);
            case ToWorker.Film film ->
                Frame.bytes(
                        FILM,
                        film.camera(),
                        Frame.room(9)
                                .putInt(film.opening())
                                .put((byte) code(film.codec()))
                                .putShort((short) film.width())
                                .putShort((short) film.height()));
            case ToWorker.Play play ->
                Frame.bytes(
                        PLAY,
                        play.camera(),
                        Frame.room(18 + play.unit().bytes().length)
                                .put((byte) (play.fresh() ? 1 : 0))
                                .put((byte) (play.shown() ? 1 : 0))
                                .putLong(play.unit().number())
                                .putLong(play.unit().pts())
                                .put(play.unit().bytes()));
            case ToWorker.Exit _ -> Frame.bytes(EXIT, 0, Frame.room(0));
        };
    }

    private static byte[] encode(ToWorker.Open open) {
        ByteBuffer room = Frame.room(14 + open.id().code().length())
                .putInt(open.opening())
                .put((byte) code(open.codec()))
                .putShort((short) open.width())
                .putShort((short) open.height())
                .putShort((short) open.tileWidth())
                .putShort((short) open.tileHeight());
        Frame.putWord(room, open.id().code());
        return Frame.bytes(OPEN, open.camera(), room);
    }

    private static byte[] encode(ToWorker.Examine piece) {
        int size = EXAMINE_HEADER + ZoneForm.size(piece.zones()) + TaskForm.tasksSize(piece.tasks());
        for (ToWorker.Coded unit : piece.units()) {
            size = Math.addExact(size, ToWorker.Coded.HEADER + unit.bytes().length);
        }
        Limits.range("piece", size, 1, Limits.MAX_PAYLOAD);
        ByteBuffer room = Frame.room(size)
                .putLong(piece.request())
                .put((byte) code(piece.codec()))
                .putInt(piece.everyMillis())
                .putLong(piece.still())
                .put((byte) (piece.last() ? 1 : 0));
        ZoneForm.put(room, piece.zones());
        TaskForm.putTasks(room, piece.tasks());
        room.putShort((short) piece.units().size());
        for (ToWorker.Coded unit : piece.units()) {
            room.putLong(unit.number())
                    .putLong(unit.pts())
                    .putInt(unit.bytes().length)
                    .put(unit.bytes());
        }
        return Frame.bytes(EXAMINE, 0, room);
    }

    /// Reads the next message.
    ///
    /// @return empty at a clean end between two messages
    /// @throws ProtocolException when a rule is broken
    public static Optional<ToWorker> read(InputStream in) throws IOException {
        @Nullable Frame frame = Frame.read(in);
        return frame == null ? Optional.empty() : Optional.of(Frame.parse(frame, ToWorkerCodec::parse));
    }

    private static ToWorker parse(Frame frame) throws ProtocolException {
        ByteBuffer in = frame.payload();
        return switch (frame.type()) {
            case UNIT ->
                new ToWorker.Unit(
                        frame.camera(),
                        in.getInt(),
                        in.getLong(),
                        frame.flag(),
                        frame.flag(),
                        in.getLong(),
                        frame.rest());
            case OPEN -> open(frame, in);
            case CLOSE -> new ToWorker.Close(frame.camera());
            case RESET -> new ToWorker.Reset(frame.camera());
            case LOOKING -> new ToWorker.Looking(frame.camera(), in.getInt());
            case SNAP -> new ToWorker.Snap(frame.camera());
            case COMPARE -> new ToWorker.Compare(frame.camera(), in.getInt(), ZoneForm.zones(in), TaskForm.tasks(in));
            case EXAMINE -> examine(frame, in);
            case FILM -> new ToWorker.Film(frame.camera(), in.getInt(), codec(in.get()), in.getShort(), in.getShort());
            case PLAY ->
                new ToWorker.Play(
                        frame.camera(),
                        frame.flag(),
                        frame.flag(),
                        new ToWorker.Coded(in.getLong(), in.getLong(), frame.rest()));
            case EXIT -> new ToWorker.Exit();
            default -> throw new ProtocolException("type " + frame.type());
        };
    }

    private static int code(Codec codec) {
        return switch (codec) {
            case H264 -> H264;
            case H265 -> H265;
        };
    }

    private static Codec codec(int code) throws ProtocolException {
        return switch (code) {
            case H264 -> Codec.H264;
            case H265 -> Codec.H265;
            default -> throw new ProtocolException("codec");
        };
    }

    private static ToWorker.Examine examine(Frame frame, ByteBuffer in) throws ProtocolException {
        long request = in.getLong();
        Codec codec = codec(in.get());
        int every = in.getInt();
        long still = in.getLong();
        boolean last = frame.flag();
        List<CellZone> zones = ZoneForm.zones(in);
        List<TaskZone> tasks = TaskForm.tasks(in);
        int count = in.getShort();
        Limits.range("units", count, 1, Limits.MAX_UNITS);
        List<ToWorker.Coded> units = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            long number = in.getLong();
            long pts = in.getLong();
            int length = in.getInt();
            Limits.range("length", length, 1, in.remaining());
            byte[] bytes = new byte[length];
            in.get(bytes);
            units.add(new ToWorker.Coded(number, pts, bytes));
        }
        return new ToWorker.Examine(request, codec, every, still, last, zones, tasks, units);
    }

    private static ToWorker.Open open(Frame frame, ByteBuffer in) throws ProtocolException {
        int opening = in.getInt();
        Codec codec = codec(in.get());
        int width = in.getShort();
        int height = in.getShort();
        int tileWidth = in.getShort();
        int tileHeight = in.getShort();
        return new ToWorker.Open(
                frame.camera(), opening, new CameraId(frame.word()), codec, width, height, tileWidth, tileHeight);
    }
}
