package org.xunyao.media.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.WearCount;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.task.Spot;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;
import org.xunyao.video.wear.WearSketch;

/// How tasks in zones, and what was found there, stand in a frame.
final class TaskForm {
    private static final int WORDS = 1;
    private static final int WEAR = 2;
    private static final List<TextUse> USES = List.of(TextUse.PLATE, TextUse.LICENCE, TextUse.DISPLAY, TextUse.GOODS);
    private static final List<TextSight> SIGHTS =
            List.of(TextSight.READ, TextSight.HIDDEN, TextSight.SMALL, TextSight.WAITING, TextSight.NO_READER);
    private static final int LONGEST_TEXT = 4 * ReadLine.MOST;

    private TaskForm() {}

    static int tasksSize(List<TaskZone> zones) {
        return 1
                + zones.stream()
                        .mapToInt(zone -> 1
                                + 2 * Float.BYTES * zone.corners().size()
                                + switch (zone.task()) {
                                    case ZoneTask.Words _ -> 10;
                                    case ZoneTask.Wear(List<WearSketch> samples) ->
                                        2 + samples.size() * WearSketch.BYTES;
                                })
                        .sum();
    }

    static void putTasks(ByteBuffer room, List<TaskZone> zones) {
        room.put((byte) zones.size());
        for (TaskZone zone : zones) {
            room.put((byte) zone.corners().size());
            zone.corners().forEach(corner -> room.putFloat((float) corner.x()).putFloat((float) corner.y()));
            switch (zone.task()) {
                case ZoneTask.Words words ->
                    room.put((byte) WORDS)
                            .put((byte) USES.indexOf(words.use()))
                            .putShort((short) words.leastHeight())
                            .putShort((short) words.leastLine())
                            .putInt(words.rereadSeconds());
                case ZoneTask.Wear(List<WearSketch> samples) -> {
                    room.put((byte) WEAR).put((byte) samples.size());
                    samples.forEach(sample -> room.put(sample.bytes()));
                }
            }
        }
    }

    static List<TaskZone> tasks(ByteBuffer in) throws ProtocolException {
        int count = in.get();
        Limits.range("tasks", count, 0, ZoneFinds.MOST);
        List<TaskZone> zones = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int size = in.get();
            Limits.range("corners", size, 3, TaskZone.MOST_CORNERS);
            List<Spot> corners = new ArrayList<>(size);
            for (int k = 0; k < size; k++) {
                corners.add(new Spot(in.getFloat(), in.getFloat()));
            }
            zones.add(new TaskZone(corners, task(in)));
        }
        return zones;
    }

    private static ZoneTask task(ByteBuffer in) throws ProtocolException {
        return switch (in.get()) {
            case WORDS -> new ZoneTask.Words(one(USES, in.get()), in.getShort(), in.getShort(), in.getInt());
            case WEAR -> new ZoneTask.Wear(samples(in));
            default -> throw new ProtocolException("task");
        };
    }

    private static List<WearSketch> samples(ByteBuffer in) {
        List<WearSketch> samples = new ArrayList<>();
        for (int left = limited(in, ZoneTask.Wear.MOST); left > 0; left--) {
            byte[] bytes = new byte[WearSketch.BYTES];
            in.get(bytes);
            samples.add(WearSketch.read(bytes));
        }
        return samples;
    }

    static int findsSize(ToStation.Finds finds) {
        int size = 4 + 1 + 1 + 4 * finds.wears().size();
        for (ToStation.TextAt text : finds.texts()) {
            size += 1 + 1 + 4 + 1 + 1;
            for (ReadLine line : text.reading().lines()) {
                size += 2 + utf8(line.text()).length + Float.BYTES;
            }
            for (String code : text.reading().codes()) {
                size += 2 + utf8(code).length;
            }
        }
        return size;
    }

    static void putFinds(ByteBuffer room, ToStation.Finds finds) {
        room.putInt(finds.revision()).put((byte) finds.texts().size());
        for (ToStation.TextAt text : finds.texts()) {
            TextReading reading = text.reading();
            room.put((byte) text.zone())
                    .put((byte) SIGHTS.indexOf(reading.sight()))
                    .putInt(reading.ageSeconds())
                    .put((byte) reading.lines().size());
            for (ReadLine line : reading.lines()) {
                putText(room, line.text());
                room.putFloat((float) line.score());
            }
            room.put((byte) reading.codes().size());
            reading.codes().forEach(code -> putText(room, code));
        }
        room.put((byte) finds.wears().size());
        for (ToStation.WearAt wear : finds.wears()) {
            room.put((byte) wear.zone())
                    .put((byte) wear.count().wearing())
                    .put((byte) wear.count().without())
                    .put((byte) wear.count().unknown());
        }
    }

    static ToStation.Finds finds(ByteBuffer in) throws ProtocolException {
        int revision = in.getInt();
        List<ToStation.TextAt> texts = new ArrayList<>();
        for (int left = limited(in, ZoneFinds.MOST); left > 0; left--) {
            int zone = in.get();
            TextSight sight = one(SIGHTS, in.get());
            int age = in.getInt();
            List<ReadLine> lines = new ArrayList<>();
            for (int more = limited(in, TextReading.MOST_LINES); more > 0; more--) {
                lines.add(new ReadLine(text(in), in.getFloat()));
            }
            List<String> codes = new ArrayList<>();
            for (int more = limited(in, TextReading.MOST_CODES); more > 0; more--) {
                codes.add(text(in));
            }
            texts.add(new ToStation.TextAt(zone, new TextReading(sight, age, lines, codes)));
        }
        List<ToStation.WearAt> wears = new ArrayList<>();
        for (int left = limited(in, ZoneFinds.MOST); left > 0; left--) {
            int zone = in.get();
            wears.add(new ToStation.WearAt(zone, new WearCount(in.get() & 0xFF, in.get() & 0xFF, in.get() & 0xFF)));
        }
        return new ToStation.Finds(revision, texts, wears);
    }

    private static int limited(ByteBuffer in, int most) {
        int count = in.get();
        Limits.range("count", count, 0, most);
        return count;
    }

    private static <T> T one(List<T> of, int place) throws ProtocolException {
        if (place < 0 || place >= of.size()) {
            throw new ProtocolException("place " + place);
        }
        return of.get(place);
    }

    private static void putText(ByteBuffer room, String text) {
        byte[] bytes = utf8(text);
        room.putShort((short) bytes.length).put(bytes);
    }

    private static String text(ByteBuffer in) {
        int length = in.getShort();
        Limits.range("text", length, 1, Math.min(LONGEST_TEXT, in.remaining()));
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
