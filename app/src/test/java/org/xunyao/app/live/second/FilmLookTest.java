package org.xunyao.app.live.second;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.app.watch.SecondLook.Agrees;
import org.xunyao.app.watch.SecondLook.Answer;
import org.xunyao.app.watch.SecondLook.Cannot;
import org.xunyao.app.watch.SecondLook.Disagrees;
import org.xunyao.app.watch.SecondLook.Question;
import org.xunyao.app.watch.SecondLook.Still;
import org.xunyao.media.link.SealedStill;
import org.xunyao.media.link.SecondLook;
import org.xunyao.media.link.SecondLook.Look;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.kind.AtLeast;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.supervision.kind.Tampered;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.found.ZoneFinds;

class FilmLookTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant START = Instant.parse("2026-11-20T02:00:00Z");
    private static final String SHA256 = "5d".repeat(32);
    private static final Zone LEFT =
            new Zone("柜台", List.of(new Corner(0, 0), new Corner(0.5, 0), new Corner(0.5, 1), new Corner(0, 1)));
    private static final Question QUESTION =
            new Question(new Nobody(), LEFT, START, Duration.ZERO, List.of(START.plusSeconds(20)));
    private static final Box BEHIND_COUNTER = new Box(0.1, 0.3, 0.1, 0.4, 0.9);
    private static final Box CUSTOMER = new Box(0.8, 0.3, 0.1, 0.4, 0.9);

    private final List<AccessUnit> film = film(40);
    private final List<AccessUnit> developed = new ArrayList<>();

    @Test
    void filmThatShowsNobodyInTheZoneAgreesWithAStillOfThatFilm() {
        Answer answer = answered(looks(40, List.of(CUSTOMER)));

        assertThat(answer).isInstanceOfSatisfying(Agrees.class, agrees -> {
            assertThat(agrees.detector()).isEqualTo(new Finding.Detector("nano", Optional.of(SHA256), 0.4));
            assertThat(agrees.stills())
                    .singleElement()
                    .satisfies(still -> assertThat(still.unit()).isEqualTo(20));
            assertThat(agrees.stills().getFirst().operations()).anyMatch(step -> step.contains("20"));
        });
        assertThat(developed).extracting(AccessUnit::number).containsExactly(20L);
        assertThat(developed.getFirst().key()).isTrue();
    }

    @Test
    void aStillThatLiesBetweenKeysIsDevelopedFromTheKeyBeforeIt() {
        var looks = List.of(look(13, true, List.of()));
        assertThat(new FilmLook(look(looks), this::develop, Duration.ofSeconds(60), new Semaphore(1))
                        .look(film, QUESTION))
                .isInstanceOf(Agrees.class);
        assertThat(developed).extracting(AccessUnit::number).containsExactly(10L, 11L, 12L, 13L);
    }

    @Test
    void onePersonInTheZoneInOnePictureDisagrees() {
        List<Look> looks = new ArrayList<>(looks(40, List.of()));
        looks.set(33, look(33, true, List.of(BEHIND_COUNTER)));
        assertThat(answered(looks)).isInstanceOf(Disagrees.class);
    }

    @Test
    void filmThatNoUsableLookSpeaksForWasNotSeen() {
        List<Look> looks = new ArrayList<>(looks(40, List.of()));
        IntStream.range(3, 37).forEach(unit -> looks.set(unit, look(unit, false, List.of())));
        assertThat(answered(looks)).isInstanceOf(Cannot.class);
        assertThat(answered(List.of())).isInstanceOf(Cannot.class);
    }

    @Test
    void aFewSpoiledPicturesAmongGoodOnesDoNotHinder() {
        List<Look> looks = new ArrayList<>(looks(40, List.of()));
        IntStream.range(8, 14).forEach(unit -> looks.set(unit, look(unit, false, List.of())));
        assertThat(answered(looks)).isInstanceOf(Agrees.class);
    }

    @Test
    void ofSomebodyMissedForTheLapseNothingIsMadeAndOfMoreItDisagrees() {
        var two =
                new Question(new AtLeast(2), LEFT, START, Duration.ofSeconds(3), List.of(START, START.plusSeconds(38)));
        List<Look> looks = new ArrayList<>(looks(40, List.of(BEHIND_COUNTER, BEHIND_COUNTER, CUSTOMER)));
        IntStream.range(8, 11).forEach(unit -> looks.set(unit, look(unit, true, List.of(BEHIND_COUNTER, CUSTOMER))));
        assertThat(answered(looks, two))
                .isInstanceOfSatisfying(
                        Agrees.class,
                        agrees -> assertThat(agrees.stills())
                                .extracting(Still::unit)
                                .containsExactly(0L, 38L));
        looks.set(11, look(11, true, List.of(BEHIND_COUNTER)));
        assertThat(answered(looks, two)).isInstanceOf(Disagrees.class);
    }

    @Test
    void filmFromBeforeIsShownAndNotClaimed() {
        List<Look> looks = new ArrayList<>(looks(40, List.of()));
        looks.set(5, look(5, true, List.of(BEHIND_COUNTER)));
        var later =
                new Question(new Nobody(), LEFT, START.plusSeconds(10), Duration.ZERO, List.of(START.plusSeconds(5)));
        assertThat(answered(looks, later))
                .isInstanceOfSatisfying(
                        Agrees.class,
                        agrees -> assertThat(agrees.stills())
                                .singleElement()
                                .satisfies(still -> assertThat(still.unit()).isEqualTo(5)));
        assertThat(answered(looks, QUESTION)).isInstanceOf(Disagrees.class);
    }

    @Test
    void tamperingIsSeenAgainInTheFilmOrNothingIsRaised() {
        List<Look> looks = new ArrayList<>(looks(40, List.of()));
        var tampered = new Question(
                new Tampered(), LEFT, START.plusSeconds(10), Duration.ZERO, List.of(START, START.plusSeconds(20)));
        assertThat(answered(looks, tampered)).isInstanceOf(Disagrees.class);
        IntStream.range(10, 40).forEach(unit -> looks.set(unit, covered(unit)));
        assertThat(answered(looks, tampered))
                .isInstanceOfSatisfying(
                        Agrees.class, agrees -> assertThat(agrees.stills()).hasSize(2));
    }

    private static Look covered(long unit) {
        return new Look(
                unit, unit * 90_000, START.plusSeconds(unit), false, "covered", List.of(), List.of(), ZoneFinds.NONE);
    }

    @Test
    void keyPicturesThatStandCloseAreDecodedAloneAlsoOverAGap() {
        assertThat(asked(film(40))).as("a key picture every ten seconds").hasSize(40);
        List<AccessUnit> close = film(40, 2);
        assertThat(asked(close)).hasSize(20).allMatch(AccessUnit::key);
        List<AccessUnit> gap =
                Stream.concat(close.stream().limit(8), close.stream().skip(30)).toList();
        assertThat(asked(gap)).hasSize(9).allMatch(AccessUnit::key);
    }

    private List<AccessUnit> asked(List<AccessUnit> units) {
        var asked = new ArrayList<AccessUnit>();
        new FilmLook(
                        (camera, wanted, every) -> {
                            asked.addAll(wanted);
                            return CompletableFuture.completedFuture(new SecondLook.Cannot("MEDIA-BUSY"));
                        },
                        this::develop,
                        Duration.ofSeconds(15),
                        new Semaphore(1))
                .look(units, QUESTION);
        return asked;
    }

    @Test
    void keyPicturesThatWereLookedAtAheadAreNotLookedAtAgain() {
        List<AccessUnit> close = film(40, 2);
        var ahead = new Counting();
        ahead.look.ahead(close.subList(0, 30), QUESTION.condition());
        ahead.look.ahead(close.subList(0, 34), QUESTION.condition());
        assertThat(ahead.sent).extracting(List::size).containsExactly(15, 2);
        assertThat(ahead.look.look(close, QUESTION))
                .usingRecursiveComparison()
                .isEqualTo(new Counting().look.look(close, QUESTION));
        assertThat(ahead.sent.getLast()).extracting(AccessUnit::number).containsExactly(34L, 36L, 38L);
        ahead.look.look(close, QUESTION);
        assertThat(ahead.sent.getLast()).as("once").hasSize(20);
    }

    @Test
    void whileAnotherFilmIsLookedAtAheadThisOneWaitsForItsAlarm() {
        var busy = new Counting();
        busy.aheads.acquireUninterruptibly();
        busy.look.ahead(film(40, 2), QUESTION.condition());
        assertThat(busy.sent).isEmpty();
        busy.look.look(film(40, 2), QUESTION);
        assertThat(busy.sent).hasSize(1);
    }

    @Test
    void whatWasSeenAheadCountsForTheSameBytesTheSameDetectorAndNoQuestionOfTampering() {
        List<AccessUnit> close = film(40, 2);
        var other = new Counting();
        other.look.ahead(close, QUESTION.condition());
        List<AccessUnit> changed = close.stream()
                .map(unit -> unit.number() == 8 ? with(unit, new byte[] {2}) : unit)
                .toList();
        other.look.look(changed, QUESTION);
        assertThat(other.sent.getLast()).extracting(AccessUnit::number).containsExactly(8L);

        var newer = new Counting();
        newer.look.ahead(close.subList(0, 30), QUESTION.condition());
        newer.model = "6e".repeat(32);
        newer.look.look(close, QUESTION);
        assertThat(newer.sent.getLast()).as("all by one detector").hasSize(20);

        var tampered = new Counting();
        tampered.look.ahead(close.subList(0, 30), QUESTION.condition());
        tampered.look.look(close, new Question(new Tampered(), LEFT, START, Duration.ZERO, List.of(START)));
        assertThat(tampered.sent.getLast())
                .as("a look there depends on the others")
                .hasSize(20);
    }

    @Test
    void aPersonSeenAheadIsNotForgotten() {
        List<AccessUnit> close = film(40, 2);
        var seen = new Counting();
        seen.persons = List.of(BEHIND_COUNTER);
        seen.look.ahead(close.subList(0, 4), QUESTION.condition());
        seen.persons = List.of();
        assertThat(seen.look.look(close, QUESTION)).isInstanceOf(Disagrees.class);
    }

    private static AccessUnit with(AccessUnit unit, byte[] bytes) {
        return new AccessUnit(
                unit.camera(), unit.number(), unit.codec(), unit.key(), unit.pts(), unit.arrival(), 0, bytes);
    }

    /// Sees the same in every picture, and notes what it was sent.
    private final class Counting {
        private final List<List<AccessUnit>> sent = new ArrayList<>();
        private List<Box> persons = List.of();
        private String model = SHA256;
        private final Semaphore aheads = new Semaphore(1);
        private final FilmLook look = new FilmLook(
                (camera, units, every) -> {
                    sent.add(units);
                    List<Look> looks = units.stream()
                            .map(unit -> look(unit.number(), true, persons))
                            .toList();
                    return CompletableFuture.completedFuture(
                            new SecondLook.Seen(camera, looks, units.size(), "nano", model, 0.4));
                },
                FilmLookTest.this::develop,
                Duration.ofSeconds(15),
                aheads);
    }

    @Test
    void aWorkerThatCannotSaysSoAndNothingIsConcluded() {
        var busy = new FilmLook(
                (camera, units, every) -> CompletableFuture.completedFuture(new SecondLook.Cannot("MEDIA-BUSY")),
                this::develop,
                Duration.ofSeconds(15),
                new Semaphore(1));
        assertThat(busy.look(film, QUESTION)).isEqualTo(new Cannot("MEDIA-BUSY"));

        var strict = new FilmLook(
                (camera, units, every) -> {
                    throw new IllegalArgumentException("too many units");
                },
                this::develop,
                Duration.ofSeconds(15),
                new Semaphore(1));
        assertThat(strict.look(film, QUESTION)).isInstanceOf(Cannot.class);

        var unable = new FilmLook(
                look(looks(40, List.of())),
                (camera, units) -> CompletableFuture.completedFuture(new SealedStill.Cannot("MEDIA-CANNOT-DECODE")),
                Duration.ofSeconds(15),
                new Semaphore(1));
        assertThat(unable.look(film, QUESTION)).isEqualTo(new Cannot("MEDIA-CANNOT-DECODE"));
    }

    private Answer answered(List<Look> looks) {
        return answered(looks, QUESTION);
    }

    private Answer answered(List<Look> looks, Question question) {
        return new FilmLook(look(looks), this::develop, Duration.ofSeconds(15), new Semaphore(1)).look(film, question);
    }

    private static FilmLook.Looking look(List<Look> looks) {
        return (camera, units, every) -> CompletableFuture.completedFuture(
                new SecondLook.Seen(camera, looks, units.size(), "nano", SHA256, 0.4));
    }

    private CompletableFuture<SealedStill> develop(CameraId camera, List<AccessUnit> units) {
        developed.addAll(units);
        AccessUnit wanted = units.getLast();
        byte[] jpeg = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
        return CompletableFuture.completedFuture(
                new SealedStill.Developed(camera, wanted.number(), wanted.pts(), wanted.arrival(), jpeg));
    }

    private static List<Look> looks(int count, List<Box> persons) {
        return IntStream.range(0, count)
                .mapToObj(unit -> look(unit, true, persons))
                .toList();
    }

    private static Look look(long unit, boolean usable, List<Box> persons) {
        return new Look(
                unit,
                unit * 90_000,
                START.plusSeconds(unit),
                usable,
                usable ? "" : "dark",
                persons,
                List.of(),
                ZoneFinds.NONE);
    }

    /// One unit a second, a key unit every tenth.
    private static List<AccessUnit> film(int count) {
        return film(count, 10);
    }

    private static List<AccessUnit> film(int count, int group) {
        return IntStream.range(0, count)
                .mapToObj(unit -> new AccessUnit(
                        CAMERA,
                        unit,
                        Codec.H264,
                        unit % group == 0,
                        unit * 90_000L,
                        START.plusSeconds(unit),
                        0,
                        new byte[] {1}))
                .toList();
    }
}
