package org.xunyao.video.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xunyao.video.CameraId;
import org.xunyao.video.PictureSize;

class FitPolicyTest {
    static final PictureSize SUB = new PictureSize(640, 360);
    static final PictureSize MAIN = new PictureSize(1920, 1080);
    static final PictureSize SMALL_CELL = new PictureSize(480, 270);
    static final PictureSize BETWEEN = new PictureSize(740, 420);
    static final PictureSize LARGE_CELL = new PictureSize(1900, 1000);
    private static final int MAIN_KBITS = 4_000;
    private static final int SUB_KBITS = 500;
    private static final CameraId CAMERA = new CameraId("C01");

    static final FitLimits LIMITS = new FitLimits(
            new FitLimits.CellLimits(125, 105, SUB),
            new FitLimits.Times(
                    Duration.ofSeconds(6), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(5)),
            4,
            new FitLimits.Budget(20_000, Map.of("narrow", 5_000), 90, MAIN_KBITS, SUB_KBITS),
            new Strain.Limits(Duration.ofSeconds(5), 85, Duration.ofSeconds(30)));

    private final FitPolicy policy = new FitPolicy(LIMITS);
    private final Streams streams = new Streams();
    private Map<CameraId, Past> past = Map.of();
    private boolean over;
    private int second;

    /// Streams as cameras give them: a stream that is fetched comes after a second, unless it is dead.
    private static final class Streams {
        private final Map<String, Integer> since = new HashMap<>();
        private final Set<String> dead = new java.util.HashSet<>();

        void follow(Collection<CameraId> cameras, Map<CameraId, Past> past, int second) {
            for (CameraId camera : cameras) {
                for (StreamKind kind : StreamKind.values()) {
                    String key = camera.code() + kind;
                    Past known = past.get(camera);
                    if (known == null || !known.held(kind)) {
                        since.remove(key);
                    } else {
                        since.putIfAbsent(key, second);
                    }
                }
            }
        }

        void turn(CameraId camera, StreamKind kind, boolean off, int second) {
            String key = camera.code() + kind;
            if (off ? dead.add(key) : dead.remove(key)) {
                since.computeIfPresent(key, (stream, before) -> second);
            }
        }

        Sight sight(CameraId camera, StreamKind kind, int second) {
            String key = camera.code() + kind;
            Integer begun = since.get(key);
            int kbits = kind == StreamKind.MAIN ? MAIN_KBITS : SUB_KBITS;
            if (begun == null) {
                return Sight.NOTHING;
            }
            var lasting = Duration.ofSeconds(second - begun);
            var size = Optional.of(kind == StreamKind.MAIN ? MAIN : SUB);
            return dead.contains(key)
                    ? new Sight(Sight.State.DEAD, lasting, Optional.empty(), kbits)
                    : new Sight(lasting.isZero() ? Sight.State.COMING : Sight.State.LIVE, lasting, size, kbits);
        }
    }

    /// What the test wants of a camera.
    private record Asked(String line, boolean post, Optional<PictureSize> cell, boolean two) {}

    private static Asked asked(PictureSize cell) {
        return new Asked("shop", false, Optional.of(cell), true);
    }

    private Map<CameraId, Past> after(int seconds, Map<CameraId, Asked> all) {
        for (int i = 0; i < seconds; i++) {
            second++;
            var wishes = new ArrayList<Wish>();
            all.forEach((camera, asked) -> wishes.add(new Wish(
                    camera,
                    asked.line(),
                    asked.post(),
                    asked.cell(),
                    streams.sight(camera, StreamKind.MAIN, second),
                    asked.two() ? Optional.of(streams.sight(camera, StreamKind.SUB, second)) : Optional.empty())));
            past = policy.decide(wishes, past, over, Duration.ofSeconds(second));
            streams.follow(all.keySet(), past, second);
        }
        return past;
    }

    private Fit after(int seconds, Asked asked) {
        return of(after(seconds, Map.of(CAMERA, asked)), CAMERA);
    }

    private static Fit of(Map<CameraId, Past> all, CameraId camera) {
        return Objects.requireNonNull(all.get(camera)).fit();
    }

    @Test
    void aSmallTileTakesTheSmallStreamOnly() {
        Fit fit = after(30, asked(SMALL_CELL));
        assertThat(fit.held()).containsExactly(StreamKind.SUB);
        assertThat(fit.shown()).isEqualTo(StreamKind.SUB);
        assertThat(fit.reason()).isEqualTo(Reason.SMALL);
        assertThat(fit.keysOnly()).isFalse();
    }

    @Test
    void theSmallPictureStaysUntilTheLargeStreamIsThereAndTheLargeOneIsHeldAWhileAfterwards() {
        after(10, asked(SMALL_CELL));
        Fit first = after(1, asked(LARGE_CELL));
        assertThat(first.held()).containsOnly(StreamKind.values());
        assertThat(first.shown()).isEqualTo(StreamKind.SUB);
        assertThat(first.reason()).isEqualTo(Reason.COMING);
        Fit there = after(2, asked(LARGE_CELL));
        assertThat(there.shown()).isEqualTo(StreamKind.MAIN);
        assertThat(there.looks()).as("the detector is not disturbed").isEqualTo(StreamKind.SUB);
        assertThat(there.reason()).isEqualTo(Reason.LARGE);
        Fit back = after(1, asked(SMALL_CELL));
        assertThat(back.shown()).isEqualTo(StreamKind.SUB);
        assertThat(back.held()).as("enlarged again at once it would be there").contains(StreamKind.MAIN);
        assertThat(after(25, asked(SMALL_CELL)).held()).containsExactly(StreamKind.SUB);
    }

    @Test
    void aPlaceBetweenTheLimitsKeepsWhatItHad() {
        assertThat(after(5, asked(BETWEEN)).shown()).isEqualTo(StreamKind.SUB);
        after(5, asked(LARGE_CELL));
        assertThat(after(60, asked(BETWEEN)).shown()).isEqualTo(StreamKind.MAIN);
        assertThat(after(1, asked(SMALL_CELL)).shown()).isEqualTo(StreamKind.SUB);
    }

    @Test
    void theFilmOfAPostIsTheLargeStreamWhateverItsTileShows() {
        Asked post = new Asked("narrow", true, Optional.of(SMALL_CELL), true);
        Fit fit = after(5, post);
        assertThat(fit.shown()).isEqualTo(StreamKind.SUB);
        assertThat(fit.film()).isEqualTo(StreamKind.MAIN);
        assertThat(fit.decoded()).as("the large one is kept, not decoded").containsExactly(StreamKind.SUB);
        over = true;
        Fit hidden = after(60, new Asked("narrow", true, Optional.empty(), true));
        assertThat(hidden.keysOnly()).as("a post is looked at every second").isFalse();
        assertThat(hidden.film()).isEqualTo(StreamKind.MAIN);
    }

    @Test
    void aDeadStreamIsStoodInForAndGoneBackToOnlyWhenItHasSettled() {
        Asked post = new Asked("shop", true, Optional.of(SMALL_CELL), true);
        after(5, post);
        streams.turn(CAMERA, StreamKind.MAIN, true, second);
        assertThat(after(4, post).film()).as("perhaps it comes back").isEqualTo(StreamKind.MAIN);
        assertThat(after(4, post).film()).isEqualTo(StreamKind.SUB);
        streams.turn(CAMERA, StreamKind.MAIN, false, second);
        assertThat(after(8, post).film()).isEqualTo(StreamKind.SUB);
        assertThat(after(4, post).film()).isEqualTo(StreamKind.MAIN);
        streams.turn(CAMERA, StreamKind.SUB, true, second);
        Fit standIn = after(8, post);
        assertThat(standIn.shown()).isEqualTo(StreamKind.MAIN);
        assertThat(standIn.looks()).isEqualTo(StreamKind.MAIN);
        assertThat(standIn.reason()).isEqualTo(Reason.SUB_DEAD);
    }

    @Test
    void aCameraWithoutAPostFetchesTheLargeStreamWhenTheSmallOneIsDeadAndSaysSo() {
        streams.turn(CAMERA, StreamKind.SUB, true, second);
        after(1, asked(SMALL_CELL));
        Fit fit = after(12, asked(SMALL_CELL));
        assertThat(fit.held()).as("the small one is tried again and again").contains(StreamKind.SUB);
        assertThat(fit.shown()).isEqualTo(StreamKind.MAIN);
        assertThat(fit.film()).isEqualTo(StreamKind.MAIN);
        assertThat(fit.reason()).isEqualTo(Reason.SUB_DEAD);
        streams.turn(CAMERA, StreamKind.MAIN, true, second);
        assertThat(after(30, asked(LARGE_CELL)).reason()).isEqualTo(Reason.MAIN_DEAD);
    }

    @Test
    void onAFullLineTheLargeStreamGivesWayAndTheLargestTileGoesFirst() {
        var first = new Asked("narrow", false, Optional.of(LARGE_CELL), true);
        var second = new Asked("narrow", false, Optional.of(new PictureSize(1280, 720)), true);
        var other = new CameraId("C02");
        var all = after(5, Map.of(other, first, CAMERA, second));
        assertThat(of(all, other).shown()).isEqualTo(StreamKind.MAIN);
        assertThat(of(all, CAMERA).shown()).isEqualTo(StreamKind.SUB);
        assertThat(of(all, CAMERA).reason()).isEqualTo(Reason.BUDGET);
        var small = new Asked("narrow", false, Optional.of(SMALL_CELL), true);
        assertThat(of(after(1, Map.of(other, small, CAMERA, second)), CAMERA).reason())
                .as("what only lingers gives way at once; the line must be free by more than it lacked")
                .isEqualTo(Reason.BUDGET);
        var wider = new Asked("shop", false, Optional.of(new PictureSize(1280, 720)), true);
        assertThat(of(after(3, Map.of(other, small, CAMERA, wider)), CAMERA).reason())
                .isEqualTo(Reason.LARGE);
    }

    @Test
    void whatNobodySeesIsDecodedByKeyFramesAfterAWhileAndInFullAtOnceWhenItIsSeen() {
        after(5, asked(SMALL_CELL));
        var hidden = new Asked("shop", false, Optional.empty(), true);
        assertThat(after(4, hidden).slowed()).isEqualTo(Fit.Slowed.NO);
        assertThat(after(4, hidden).slowed()).isEqualTo(Fit.Slowed.HIDDEN);
        assertThat(after(1, asked(SMALL_CELL)).slowed()).isEqualTo(Fit.Slowed.NO);
        over = true;
        assertThat(after(1, asked(SMALL_CELL)).slowed()).isEqualTo(Fit.Slowed.OVERLOAD);
        assertThat(after(3, asked(LARGE_CELL)).slowed())
                .as("the enlarged one stays whole")
                .isEqualTo(Fit.Slowed.NO);
    }

    @Test
    void aSmallStreamOfAnotherShapeIsNotLookedAtWhereAZoneWasDrawn() {
        var live = new Sight(Sight.State.LIVE, Duration.ofSeconds(9), Optional.of(MAIN), MAIN_KBITS);
        var narrow =
                new Sight(Sight.State.LIVE, Duration.ofSeconds(9), Optional.of(new PictureSize(640, 480)), SUB_KBITS);
        var wish = new Wish(CAMERA, "shop", true, Optional.of(SMALL_CELL), live, Optional.of(narrow));
        Fit fit = of(policy.decide(List.of(wish), Map.of(), false, Duration.ZERO), CAMERA);
        assertThat(fit.looks()).isEqualTo(StreamKind.MAIN);
        assertThat(fit.shown()).isEqualTo(StreamKind.SUB);
    }

    @Test
    void aLargeStreamThatCannotBeDecodedIsLeftForTheSmallOneAndTheTileSaysWhy() {
        var size = Optional.of(new PictureSize(4_096, 2_160));
        var huge = new Sight(Sight.State.LIVE, Duration.ofSeconds(9), size, MAIN_KBITS, true);
        var small = new Sight(Sight.State.LIVE, Duration.ofSeconds(9), Optional.of(SUB), SUB_KBITS);
        for (boolean post : List.of(false, true)) {
            var wish = new Wish(CAMERA, "shop", post, Optional.of(LARGE_CELL), huge, Optional.of(small));
            Fit fit = of(policy.decide(List.of(wish), Map.of(), false, Duration.ZERO), CAMERA);
            assertThat(fit.shown()).isEqualTo(StreamKind.SUB);
            assertThat(fit.looks()).isEqualTo(StreamKind.SUB);
            assertThat(fit.film())
                    .as("what cannot be looked at again proves nothing")
                    .isEqualTo(StreamKind.SUB);
            assertThat(fit.decoded()).containsExactly(StreamKind.SUB);
            assertThat(fit.reason()).isEqualTo(Reason.MAIN_TOO_LARGE);
        }
        var only = new Wish(CAMERA, "shop", false, Optional.of(LARGE_CELL), huge, Optional.empty());
        assertThat(of(policy.decide(List.of(only), Map.of(), false, Duration.ZERO), CAMERA)
                        .shown())
                .as("there is no other: the tile says that it is too large")
                .isEqualTo(StreamKind.MAIN);
    }

    @Test
    void aLargeStreamThatCannotBeDecodedTakesNobodysTurn() {
        var size = Optional.of(new PictureSize(4_096, 2_160));
        var huge = new Sight(Sight.State.LIVE, Duration.ofSeconds(9), size, MAIN_KBITS, true);
        var main = new Sight(Sight.State.LIVE, Duration.ofSeconds(9), Optional.of(MAIN), MAIN_KBITS);
        var small = new Sight(Sight.State.LIVE, Duration.ofSeconds(9), Optional.of(SUB), SUB_KBITS);
        var wishes = new ArrayList<Wish>();
        for (int i = 0; i < 5; i++) {
            var camera = new CameraId("C1" + i);
            wishes.add(new Wish(
                    camera, "line" + i, false, Optional.of(LARGE_CELL), i == 0 ? huge : main, Optional.of(small)));
        }
        Map<CameraId, Past> all = policy.decide(wishes, Map.of(), false, Duration.ZERO);
        assertThat(of(all, new CameraId("C14")).shown()).isEqualTo(StreamKind.MAIN);
    }

    /// Ten thousand seconds of a wall on which everything changes by chance.
    @Test
    void whateverHappensTheRulesHold() {
        var random = new Random(20261122);
        var asked = new HashMap<CameraId, Asked>();
        PictureSize[] cells = {SMALL_CELL, BETWEEN, LARGE_CELL, new PictureSize(1280, 720)};
        for (int i = 0; i < 12; i++) {
            asked.put(
                    new CameraId("R" + i),
                    new Asked(i % 3 == 0 ? "narrow" : "shop" + i, i % 4 == 0, Optional.of(SMALL_CELL), i != 7));
        }
        var ids = List.copyOf(asked.keySet());
        for (int step = 0; step < 5_000; step++) {
            CameraId camera = ids.get(random.nextInt(ids.size()));
            Asked before = Objects.requireNonNull(asked.get(camera));
            var cell = random.nextInt(4) == 0 ? Optional.<PictureSize>empty() : Optional.of(cells[random.nextInt(4)]);
            asked.put(camera, new Asked(before.line(), before.post(), cell, before.two()));
            if (random.nextInt(3) == 0) {
                streams.turn(
                        camera, random.nextBoolean() ? StreamKind.MAIN : StreamKind.SUB, random.nextBoolean(), second);
            }
            over = random.nextInt(50) == 0 ? !over : over;
            check(after(1 + random.nextInt(3), asked), asked);
        }
    }

    private void check(Map<CameraId, Past> decided, Map<CameraId, Asked> asked) {
        assertThat(decided.keySet()).isEqualTo(asked.keySet());
        assertThat(decided.values().stream().filter(one -> one.fit().reason() == Reason.LARGE))
                .hasSizeLessThanOrEqualTo(over ? 1 : LIMITS.most());
        int narrow = 0;
        for (var each : asked.entrySet()) {
            Fit fit = of(decided, each.getKey());
            assertThat(fit.held()).contains(fit.shown(), fit.looks(), fit.film());
            if (!each.getValue().two()) {
                assertThat(fit.held()).containsExactly(StreamKind.MAIN);
            }
            if (each.getValue().post()) {
                assertThat(fit.keysOnly()).isFalse();
                assertThat(fit.held()).as("never given up").contains(StreamKind.MAIN);
            }
            boolean own = fit.held().contains(StreamKind.MAIN)
                    && each.getValue().two()
                    && !each.getValue().post()
                    && !Objects.requireNonNull(decided.get(each.getKey())).subDead()
                    && (fit.reason() == Reason.LARGE || fit.reason() == Reason.COMING);
            narrow += own && each.getValue().line().equals("narrow") ? 1 : 0;
        }
        assertThat(narrow)
                .as("four cameras' small streams and a post's large one leave room for none")
                .isZero();
    }

    @Test
    void nothingGoesToAndFroWhileNothingChanges() {
        var asked = Map.of(
                CAMERA,
                new Asked("narrow", false, Optional.of(LARGE_CELL), true),
                new CameraId("C02"),
                new Asked("narrow", false, Optional.of(new PictureSize(1280, 720)), true),
                new CameraId("C03"),
                new Asked("narrow", true, Optional.of(BETWEEN), true));
        var settled = after(60, asked);
        for (int i = 0; i < 200; i++) {
            var again = after(1, asked);
            settled.forEach((camera, before) -> assertThat(of(again, camera)).isEqualTo(before.fit()));
        }
    }
}
