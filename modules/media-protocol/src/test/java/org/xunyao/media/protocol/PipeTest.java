package org.xunyao.media.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.Learning;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.WearCount;
import org.xunyao.video.task.Spot;
import org.xunyao.video.task.TaskZone;
import org.xunyao.video.task.ZoneTask;
import org.xunyao.video.wear.WearSketch;

class PipeTest {
    private static final List<Spot> TRIANGLE = List.of(new Spot(0.25, 0), new Spot(1, 0.5), new Spot(0, 1));
    private static final ToStation.Finds FINDS = new ToStation.Finds(
            -3,
            List.of(
                    new ToStation.TextAt(
                            15,
                            new TextReading(
                                    TextSight.READ,
                                    86_400,
                                    List.of(new ReadLine("药师不在岗，暂停销售处方药", 0.75), new ReadLine("𠮷", 1)),
                                    List.of("6901234567892"))),
                    new ToStation.TextAt(0, TextReading.nothing(TextSight.NO_READER))),
            List.of(new ToStation.WearAt(3, new WearCount(100, 60, 40))));
    private static final List<ToWorker> TO_WORKER = List.of(
            new ToWorker.Open(3, 77, new CameraId("SHOP-1_a"), Codec.H264, 1920, 1080, 320, 180),
            new ToWorker.Close(63),
            new ToWorker.Reset(0),
            new ToWorker.Looking(5, 0),
            new ToWorker.Looking(5, 10_000),
            new ToWorker.Snap(1),
            new ToWorker.Film(2, 9, Codec.H264, 768, 432),
            new ToWorker.Compare(4, -7, List.of(), List.of()),
            new ToWorker.Compare(
                    4,
                    8,
                    List.of(
                            new CellZone(cells(0, 239), Learning.NONE, Optional.empty()),
                            new CellZone(cells(17), Learning.ANEW, Optional.of(sketch(cells(17, 18)))),
                            new CellZone(cells(3), Learning.AGREEING, Optional.of(sketch(cells(3))))),
                    List.of(
                            new TaskZone(TRIANGLE, new ZoneTask.Words(TextUse.DISPLAY, 4_096, 512, 86_400)),
                            new TaskZone(TRIANGLE, new ZoneTask.Wear(List.of(clothes(1), clothes(2)))))),
            new ToWorker.Exit());
    private static final List<ToStation> TO_STATION = List.of(
            new ToStation.Ready("3.0.24 Vetinari", ""),
            new ToStation.Seen(
                    2,
                    77,
                    10,
                    40,
                    true,
                    "",
                    List.of(new Box(0.25, 0.5, 0.125, 0.5, 0.75)),
                    "nano",
                    "ab12",
                    new ToStation.Counted(-3, List.of(new CellCount(240, 239, 1), new CellCount(1, 0, 0))),
                    FINDS),
            new ToStation.Seen(
                    2, 77, 10, 10, false, "dark", List.of(), "nano", "", ToStation.Counted.NONE, ToStation.Finds.NONE),
            new ToStation.Learnt(2, 77, 5, 15, sketch(cells(5, 6))),
            new ToStation.Fault(Limits.WHOLE_WORKER, 0, ToStation.Fault.NO_LIBVLC),
            new ToStation.Looked(
                    4,
                    900,
                    -3,
                    true,
                    "",
                    List.of(new Box(0.25, 0.5, 0.125, 0.5, 0.75)),
                    List.of(new CellCount(12, 3, 2)),
                    FINDS),
            new ToStation.Looked(4, 901, 1L << 40, false, "broken", List.of(), List.of(), ToStation.Finds.NONE),
            new ToStation.Examined(4, 450, "", "nano", "ab12", 0.4),
            new ToStation.Examined(5, 0, ToStation.Examined.CANNOT_DECODE, "nano", "", 0),
            new ToStation.Played(3, 9, 1L << 40, 1),
            new ToStation.Played(3, 9, 0, 0),
            new ToStation.Fault(7, 12, ToStation.Fault.PLAYER));

    private static CellSet cells(int... numbers) {
        var bits = new BitSet();
        for (int number : numbers) {
            bits.set(number);
        }
        return new CellSet(bits);
    }

    private static WearSketch clothes(int seed) {
        byte[] bytes = new byte[WearSketch.BYTES];
        new java.util.Random(seed).nextBytes(bytes);
        bytes[0] = 1;
        return WearSketch.read(bytes);
    }

    private static CellSketch sketch(CellSet cells) {
        byte[] content = new byte[cells.size() * CellSketch.CELL];
        new Random(70).nextBytes(content);
        return CellSketch.of(cells, content);
    }

    @Test
    void everyMessageComesBackAsItWent() throws IOException {
        for (ToWorker message : TO_WORKER) {
            assertThat(ToWorkerCodec.read(new ByteArrayInputStream(ToWorkerCodec.encode(message))))
                    .contains(message);
        }
        for (ToStation message : TO_STATION) {
            assertThat(ToStationCodec.read(new ByteArrayInputStream(ToStationCodec.encode(message))))
                    .contains(message);
        }
        byte[] ts = new byte[376];
        new Random(1).nextBytes(ts);
        var unit = (ToWorker.Unit) ToWorkerCodec.read(new ByteArrayInputStream(
                        ToWorkerCodec.encode(new ToWorker.Unit(9, -5, Long.MAX_VALUE, true, false, 1L << 40, ts))))
                .orElseThrow();
        assertThat(unit.bytes()).isEqualTo(ts);
        assertThat(unit.opening()).isEqualTo(-5);
        assertThat(unit.number()).isEqualTo(Long.MAX_VALUE);
        assertThat(unit.key()).isTrue();
        assertThat(unit.shown()).isFalse();
        assertThat(unit.pts()).isEqualTo(1L << 40);
        var piece = new ToWorker.Examine(
                8,
                Codec.H264,
                1_000,
                -1,
                true,
                List.of(new CellZone(cells(9), Learning.NONE, Optional.of(sketch(cells(9))))),
                List.of(new TaskZone(TRIANGLE, new ZoneTask.Words(TextUse.PLATE, 40, 12, 60))),
                List.of(new ToWorker.Coded(5, -7, new byte[] {1, 2}), new ToWorker.Coded(6, 9, ts)));
        var examine = (ToWorker.Examine) ToWorkerCodec.read(new ByteArrayInputStream(ToWorkerCodec.encode(piece)))
                .orElseThrow();
        assertThat(examine).usingRecursiveComparison().isEqualTo(piece);
        var play = new ToWorker.Play(4, true, false, new ToWorker.Coded(6, -9, ts));
        assertThat(ToWorkerCodec.read(new ByteArrayInputStream(ToWorkerCodec.encode(play)))
                        .orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(play);
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};
        var still = (ToStation.Still) ToStationCodec.read(
                        new ByteArrayInputStream(ToStationCodec.encode(new ToStation.Still(1, 6, 2, 3, jpeg))))
                .orElseThrow();
        assertThat(still.jpeg()).isEqualTo(jpeg);
        assertThat(still.opening()).isEqualTo(6);
    }

    @Test
    void aLengthOutsideTheLimitsIsRefusedBeforeAnythingIsReadOrAllocated() {
        for (int length : new int[] {0, 3, Limits.MAX_LENGTH + 1, Integer.MAX_VALUE, -1, Integer.MIN_VALUE}) {
            byte[] head = {(byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length};
            InputStream in = new InputStream() {
                private int at;

                @Override
                public int read() {
                    if (at == head.length) {
                        throw new AssertionError("read past the length");
                    }
                    return head[at++] & 0xFF;
                }

                @Override
                public int read(byte[] into, int from, int count) {
                    if (count == 0) {
                        return 0;
                    }
                    into[from] = (byte) read();
                    return 1;
                }
            };
            assertThatThrownBy(() -> ToWorkerCodec.read(in)).isInstanceOf(ProtocolException.class);
        }
    }

    @Test
    void aCleanEndIsEmptyAndAnEndInsideAFrameIsNot() throws IOException {
        assertThat(ToWorkerCodec.read(new ByteArrayInputStream(new byte[0]))).isEmpty();
        byte[] whole = ToStationCodec.encode(TO_STATION.get(1));
        for (int length = 1; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ToStationCodec.read(new ByteArrayInputStream(cut)))
                    .isInstanceOf(EOFException.class);
        }
    }

    @Test
    void changedBytesGiveAValidMessageOrAnOrdinaryRefusalAndNothingElse() {
        Random random = new Random(20261122);
        int refused = 0;
        for (int round = 0; round < 40_000; round++) {
            boolean toWorker = random.nextBoolean();
            byte[] bytes = toWorker
                    ? ToWorkerCodec.encode(TO_WORKER.get(random.nextInt(TO_WORKER.size())))
                    : ToStationCodec.encode(TO_STATION.get(random.nextInt(TO_STATION.size())));
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                ByteArrayInputStream in = new ByteArrayInputStream(bytes);
                Optional<?> message = toWorker ? ToWorkerCodec.read(in) : ToStationCodec.read(in);
                if (message.isEmpty()) {
                    throw new AssertionError("a whole frame read as the end");
                }
            } catch (ProtocolException e) {
                refused++;
            } catch (IOException e) {
                throw new AssertionError("length was not changed", e);
            }
        }
        assertThat(refused).isGreaterThan(10_000);
    }

    @Test
    void impossibleValuesCannotBeSaid() {
        assertThatThrownBy(() -> new ToWorker.Unit(0, 1, 0, true, true, 0, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToWorker.Looking(0, 10_001)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToWorker.Open(104, 0, new CameraId("A"), Codec.H264, 640, 360, 320, 180))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToStation.Seen(
                        0, 1, 5, 4, true, "", List.of(), "", "", ToStation.Counted.NONE, ToStation.Finds.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToStation.Seen(
                        0,
                        1,
                        1,
                        4,
                        true,
                        "",
                        List.of(new Box(Double.NaN, 0, 1, 1, 1)),
                        "",
                        "",
                        ToStation.Counted.NONE,
                        ToStation.Finds.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToStation.Still(0, 1, 1, 2, new byte[] {1, 2, 3, 4}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CellCount(10, 6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CellZone(cells(), Learning.NONE, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToStation.Learnt(0, 1, 1, 16, sketch(cells(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToWorker.Film(0, 1, Codec.H264, 8, 432))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToStation.Played(0, 1, 5, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReadLine("销售\u202e处方药", 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReadLine("药", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WearCount(100, 100, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToStation.TextAt(16, TextReading.nothing(TextSight.READ)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ToStation.Fault(0, 1, "x\ny")).isInstanceOf(IllegalArgumentException.class);
    }
}
