package org.xunyao.media.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.zones.ToldZones;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.media.protocol.TileFit;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.fit.CameraStream;

class LinkPartsTest {
    private static final CameraId CAMERA = new CameraId("A");
    private static final ToWorker.Open OPEN = new ToWorker.Open(1, 1, CAMERA, Codec.H264, 640, 360, 320, 180);

    private static AccessUnit unit(long number, boolean key, long pts, int size) {
        return new AccessUnit(CAMERA, number, Codec.H264, key, pts, Instant.EPOCH.plusMillis(number), 0, bytes(size));
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        bytes[3] = 1;
        bytes[4] = 0x65;
        return bytes;
    }

    private static List<ToWorker.Unit> units(List<ToWorker> messages) {
        return messages.stream()
                .filter(ToWorker.Unit.class::isInstance)
                .map(ToWorker.Unit.class::cast)
                .toList();
    }

    @Test
    void theLastGroupIsStampedOneMillisecondApartAndEndsAtTheLivePicture() {
        List<AccessUnit> group = IntStream.range(0, 10)
                .mapToObj(i -> unit(100 + i, i == 0, 6_000L * i, 50))
                .toList();
        CameraLane lane = new CameraLane(OPEN, () -> group, () -> ToldZones.NONE);
        List<ToWorker.Unit> replayed = units(lane.beginning());
        assertThat(replayed).hasSize(10);
        assertThat(replayed.getFirst().key()).isTrue();
        assertThat(replayed.stream().filter(ToWorker.Unit::shown)).containsExactly(replayed.getLast());
        for (int i = 1; i < 10; i++) {
            assertThat(replayed.get(i).pts() - replayed.get(i - 1).pts()).isEqualTo(90);
        }
        assertThat(lane.live(unit(109, false, 54_000, 50)))
                .as("already replayed")
                .isEmpty();
        List<ToWorker.Unit> live = units(lane.live(unit(110, false, 60_000, 50)));
        assertThat(live).hasSize(1);
        assertThat(live.getFirst().shown()).isTrue();
        assertThat(live.getFirst().pts() - replayed.getLast().pts()).isEqualTo(6_000);
    }

    @Test
    void afterAGapNothingIsSentUntilTheNextKeyFrame() {
        CameraLane lane = new CameraLane(OPEN, List::of, () -> ToldZones.NONE);
        lane.beginning();
        assertThat(lane.live(unit(1, false, 0, 50))).isEmpty();
        assertThat(lane.live(unit(2, true, 6_000, 50))).hasSize(1);
        assertThat(lane.live(unit(4, false, 18_000, 50))).isEmpty();
        assertThat(lane.live(unit(5, false, 24_000, 50))).isEmpty();
        assertThat(lane.live(unit(6, true, 30_000, 50))).hasSize(1);
        assertThat(lane.sent().arrival(6)).contains(Instant.EPOCH.plusMillis(6));
        assertThat(lane.sent().arrival(5)).isEmpty();
    }

    @Test
    void withKeyFramesOnlyNothingElseIsSentAndAllPicturesComeBackAtOnce() {
        List<AccessUnit> group = new ArrayList<>();
        CameraLane lane = new CameraLane(OPEN, () -> group, () -> ToldZones.NONE);
        lane.beginning();
        lane.keysOnly(true);
        for (int i = 0; i < 14; i++) {
            AccessUnit unit = unit(i, i % 10 == 0, 6_000L * i, 50);
            if (unit.key()) {
                group.clear();
            }
            group.add(unit);
            assertThat(lane.live(unit)).hasSize(unit.key() ? 1 : 0);
        }
        lane.keysOnly(false);
        AccessUnit next = unit(14, false, 84_000, 50);
        group.add(next);
        List<ToWorker.Unit> caughtUp = units(lane.live(next));
        assertThat(caughtUp).extracting(ToWorker.Unit::number).containsExactly(11L, 12L, 13L, 14L);
        assertThat(caughtUp.stream().filter(ToWorker.Unit::shown)).containsExactly(caughtUp.getLast());
        assertThat(units(lane.live(unit(15, false, 90_000, 50)))).hasSize(1);
    }

    @Test
    void aCameraClockThatJumpsResetsThePlayer() {
        CameraLane lane = new CameraLane(OPEN, List::of, () -> ToldZones.NONE);
        lane.beginning();
        lane.live(unit(1, true, 900_000_000, 50));
        List<ToWorker> messages = lane.live(unit(2, true, 0, 50));
        assertThat(messages.getFirst()).isEqualTo(new ToWorker.Reset(1));
        assertThat(units(messages)).hasSize(1);
    }

    @Test
    void aFullOutboxDropsOnlyTheCameraThatComesUpToItsKeyFrame() throws InterruptedException {
        Outbox outbox = new Outbox(1_000);
        CameraLane busy = new CameraLane(OPEN, List::of, () -> ToldZones.NONE);
        CameraLane quiet = new CameraLane(OPEN, List::of, () -> ToldZones.NONE);
        outbox.put(new Outbox.Live(quiet, unit(1, true, 0, 100)));
        for (int i = 0; i < 9; i++) {
            outbox.put(new Outbox.Live(busy, unit(i, i == 0, 0, 100)));
        }
        outbox.put(new Outbox.Live(busy, unit(9, false, 0, 100)));
        outbox.put(new Outbox.Live(busy, unit(10, false, 0, 100)));
        outbox.put(new Outbox.Live(quiet, unit(2, false, 0, 100)));
        outbox.put(new Outbox.Live(busy, unit(11, true, 0, 100)));
        List<Long> numbers = new ArrayList<>();
        while (!outbox.idle()) {
            if (outbox.take() instanceof Outbox.Live live) {
                numbers.add(live.unit().number());
            }
        }
        assertThat(numbers).containsExactly(1L, 2L, 11L);
        assertThat(outbox.dropped()).isEqualTo(11);
        outbox.end();
        assertThat(outbox.take()).isNull();
    }

    @Test
    void theBackOffGrowsAndForgetsAfterAMinuteOfGoodRunning() {
        BackOff backOff = new BackOff();
        long second = 1_000_000_000L;
        assertThat(backOff.next(0)).isZero();
        assertThat(backOff.next(10 * second)).isEqualTo(second);
        assertThat(backOff.next(0)).isEqualTo(5 * second);
        assertThat(backOff.next(0)).isEqualTo(30 * second);
        assertThat(backOff.next(0)).isEqualTo(30 * second);
        assertThat(backOff.next(61 * second)).isZero();
        assertThat(backOff.attempt()).isEqualTo(1);
    }

    @Test
    void tilesKeepProportionsAreEvenAndNeverEnlarged() {
        PictureSize tile = new PictureSize(320, 180);
        assertThat(TileFit.inside(new PictureSize(1920, 1080), tile)).isEqualTo(tile);
        assertThat(TileFit.inside(new PictureSize(352, 288), tile)).isEqualTo(new PictureSize(220, 180));
        assertThat(TileFit.inside(new PictureSize(176, 144), tile)).isEqualTo(new PictureSize(176, 144));
        assertThat(TileFit.inside(new PictureSize(3840, 16), tile)).isEqualTo(new PictureSize(320, 16));
    }

    @Test
    void whatIsSaidOfACameraThatLeftItsPlaceIsNotBookedToTheNext() {
        var table = new CameraTable(FrameMap.ofTiles(1, 320, 180));
        PictureSize size = new PictureSize(640, 360);
        PictureSize tile = new PictureSize(320, 180);
        CameraId other = new CameraId("B");
        table.open(CameraStream.main(CAMERA), Codec.H264, size, tile, List::of);
        table.close(CameraStream.main(CAMERA));
        table.open(CameraStream.main(other), Codec.H264, size, tile, List::of);
        CameraLane lane = table.lane(0, 2).orElseThrow();
        lane.beginning();
        lane.live(unit(0, true, 0, 50));
        assertThat(table.lane(0, 1)).as("of the camera before").isEmpty();
        assertThat(lane.open().id()).isEqualTo(other);
        var seen = new ToStation.Seen(
                0, 2, 0, 0, true, "", List.of(), "nano", "", ToStation.Counted.NONE, ToStation.Finds.NONE);
        assertThat(table.lane(seen.camera(), seen.opening()).flatMap(its -> its.observation(seen)))
                .hasValueSatisfying(look -> assertThat(look.camera()).isEqualTo(other));
    }

    @Test
    void aCameraThatIsTooLargeIsRefusedInItsOwnWordsAndTakesNoPlace() {
        var table = new CameraTable(FrameMap.ofTiles(1, 320, 180));
        PictureSize tile = new PictureSize(320, 180);
        for (int times = 0; times < 3; times++) {
            assertThatThrownBy(() -> table.open(
                            CameraStream.main(CAMERA), Codec.H264, new PictureSize(4096, 2160), tile, List::of))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            refused -> assertThat(refused.code()).isEqualTo(MediaWorker.TOO_LARGE));
        }
        table.open(CameraStream.main(CAMERA), Codec.H264, new PictureSize(3840, 2160), tile, List::of);
        assertThatThrownBy(() -> table.open(
                        CameraStream.main(new CameraId("B")), Codec.H264, new PictureSize(640, 360), tile, List::of))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        refused -> assertThat(refused.code()).isEqualTo(MediaWorker.NO_PLACE));
        assertThat(table.cameras()).containsExactly(CAMERA);
    }

    @Test
    void ofACameraThatLeftItsPlaceNothingMoreIsSaidToTheWorker() {
        CameraLane lane = new CameraLane(OPEN, () -> List.of(unit(1, true, 0, 50)), () -> ToldZones.NONE);
        assertThat(units(lane.beginning())).extracting(ToWorker.Unit::opening).containsExactly(OPEN.opening());
        lane.close();
        assertThat(lane.live(unit(2, false, 6_000, 50))).isEmpty();
        assertThat(lane.beginning()).isEmpty();
    }

    @Test
    void placesRunOutAndComeBackWithAnotherStamp() {
        Places places = new Places(1, 1);
        Places.Place first = places.small();
        assertThatThrownBy(places::small).isInstanceOf(IllegalStateException.class);
        places.giveBack(first.index());
        assertThat(places.small().opening()).isNotEqualTo(first.opening());
        assertThat(places.large()).map(Places.Place::index).contains(1);
        assertThat(places.large()).isEmpty();
        places.giveBack(1);
        assertThat(places.large()).isPresent();
    }

    @Test
    void aLargePictureTakesALargePlaceAndIsMadeSmallerWhereNoneIsLeft() {
        var map = FrameMap.ofTiles(2, 768, 432).withLarge(1, 1920, 1080);
        var places = new Places(map.cameras(), map.large());
        var full = new PictureSize(2560, 1440);
        var first = Seating.of(map, places, full, new PictureSize(1920, 1080));
        assertThat(first.place().index()).as("behind the small ones").isEqualTo(2);
        assertThat(first.picture()).isEqualTo(new PictureSize(1920, 1080));
        var second = Seating.of(map, places, full, new PictureSize(1920, 1080));
        assertThat(second.place().index()).isZero();
        assertThat(map.fitsSmall(second.picture().width(), second.picture().height()))
                .isTrue();
        assertThat(second.picture().width()).isGreaterThan(700);
        assertThat(Seating.of(map, places, full, new PictureSize(320, 180)).picture())
                .isEqualTo(new PictureSize(320, 180));
    }

    @Test
    void withoutBubblewrapThePlainStateSaysSo() {
        Sandbox none = Bubblewrap.probe(Path.of("nowhere", "bwrap"));
        assertThat(none.confinement()).isEqualTo(new Sandbox.Confinement(false, "MEDIA-NO-BWRAP"));
        assertThat(Bubblewrap.probe(Path.of("/usr/bin/false")).confinement())
                .isEqualTo(new Sandbox.Confinement(false, "MEDIA-BWRAP-REFUSED"));
        assertThat(none.wrap(List.of("a"), Map.of(), List.of(), List.of())).containsExactly("a");
    }

    @Test
    void aFilmHearsOnlyTheAnswerThatIsDueAndForgetsEverythingWithItsWorker() {
        List<ToWorker> said = new ArrayList<>();
        var open = new ToWorker.Film(2, 9, Codec.H264, 320, 180);
        var film = new FilmLane(open, new FrameSource(9, _ -> Optional.empty()), said::add, _ -> {});
        assertThat(film.lives()).isZero();
        film.begin(said::add);
        film.play(5, unit(70, true, 0, 50), true, true);
        film.play(6, unit(71, false, 3_600, 60), false, false);
        assertThat(said).hasSize(3).first().isEqualTo(open);
        assertThat(film.waiting()).isEqualTo(110);
        film.heard(new ToStation.Played(2, 9, 6, 1));
        film.heard(new ToStation.Played(2, 8, 5, 1));
        assertThat(film.answer()).as("of another unit, of another opening").isEmpty();
        film.heard(new ToStation.Played(2, 9, 5, 1));
        film.heard(new ToStation.Played(2, 9, 5, 1));
        assertThat(film.answer()).contains(new FilmLane.Answer(5, 1));
        assertThat(film.answer()).as("said twice").isEmpty();
        assertThat(film.waiting()).isEqualTo(60);
        film.begin(said::add);
        assertThat(film.lives()).isEqualTo(2);
        assertThat(film.waiting()).isZero();
        film.heard(new ToStation.Played(2, 9, 6, 1));
        assertThat(film.answer()).isEmpty();
        AccessUnit endless = unit(72, true, 0, FilmLane.MOST_UNIT_BYTES + 1);
        assertThatThrownBy(() -> film.play(7, endless, true, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
