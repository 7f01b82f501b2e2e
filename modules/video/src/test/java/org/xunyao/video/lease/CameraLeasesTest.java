package org.xunyao.video.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.CameraId;

class CameraLeasesTest {
    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final CameraId ONE = new CameraId("C01");
    private static final CameraId TWO = new CameraId("C02");

    /// Held here, for a logger that nobody holds forgets what it was told.
    private static final Logger LOG = Logger.getLogger(CameraLeases.class.getName());

    private final Server server = new Server();
    private final Map<String, String> lines = new HashMap<>();
    private int runs;

    @BeforeAll
    static void quietly() {
        LOG.setLevel(Level.SEVERE);
    }

    @Test
    void nothingIsOursBeforeTheDatabaseSaidSo() {
        CameraLeases here = station("东站");
        assertThat(here.of(ONE)).isEqualTo(new Standing.Asking());
        cut("东站", "STORE-GONE");
        assertThatThrownBy(here::round).isInstanceOf(FaultException.class);
        assertThat(here.of(ONE)).isEqualTo(new Standing.Asking());
    }

    @Test
    void theSecondStationIsToldWhoWatchesAndWatchesTheRest() {
        CameraLeases east = station("东站", ONE);
        CameraLeases west = station("西站", ONE, TWO);
        east.round();
        west.round();
        assertThat(east.of(ONE)).isEqualTo(new Standing.Ours(1, Optional.empty()));
        assertThat(west.of(ONE)).isEqualTo(new Standing.Theirs("东站", false));
        assertThat(west.of(TWO)).isInstanceOf(Standing.Ours.class);
    }

    @Test
    void aStationOfTheSameNameIsAnotherHolderAndSaysSo() {
        CameraLeases one = station("工位");
        CameraLeases other = station("工位");
        one.round();
        other.round();
        assertThat(other.of(ONE)).isEqualTo(new Standing.Theirs("工位", true));
    }

    @Test
    void renewingKeepsTheTermForHours() {
        CameraLeases here = station("东站");
        for (int i = 0; i < 500; i++) {
            here.round();
            assertThat(here.of(ONE)).isEqualTo(new Standing.Ours(1, Optional.empty()));
            server.pass(here.period());
        }
    }

    @Test
    void aDeadStationsCameraIsTakenOverWhenItsLeaseHasRunOutAndNotBefore() {
        CameraLeases dead = station("东站");
        CameraLeases living = station("西站");
        dead.round();
        server.pass(LENGTH.minusMillis(1));
        living.round();
        assertThat(living.of(ONE)).isEqualTo(new Standing.Theirs("东站", false));
        server.pass(Duration.ofMillis(1));
        living.round();
        assertThat(living.of(ONE)).isEqualTo(new Standing.Ours(2, Optional.of(Duration.ZERO)));
        assertThat(dead.of(ONE)).as("it stopped before").isEqualTo(new Standing.Unreachable());
        dead.round();
        assertThat(dead.of(ONE)).isEqualTo(new Standing.Theirs("西站", false));
    }

    @Test
    void aDatabaseOutOfReachLetsItWatchOnForFiveSixthsOfTheLeaseAndNoLonger() {
        CameraLeases here = station("东站");
        here.round();
        cut("东站", "STORE-GONE");
        server.pass(LENGTH.multipliedBy(5).dividedBy(6).minusMillis(1));
        assertThatThrownBy(here::round).isInstanceOf(FaultException.class);
        assertThat(here.of(ONE)).isInstanceOf(Standing.Ours.class);
        server.pass(Duration.ofMillis(1));
        assertThat(here.of(ONE)).isEqualTo(new Standing.Unreachable());
        cut("东站", "");
        here.round();
        assertThat(here.of(ONE))
                .as("nobody else had it: the same term, and the time without a watcher is known")
                .isEqualTo(new Standing.Ours(1, Optional.of(Duration.ZERO)));
    }

    @Test
    void whatAnotherStationHadIsNotSaidForEverOfADatabaseOutOfReach() {
        CameraLeases east = station("东站");
        CameraLeases west = station("西站");
        east.round();
        west.round();
        cut("西站", "STORE-GONE");
        server.pass(LENGTH);
        assertThat(west.of(ONE)).isEqualTo(new Standing.Unreachable());
    }

    @Test
    void aRowThatSomebodyElseLocksIsAskedForAtTheNextRoundAndTheOthersAtThisOne() {
        var first = new ArrayList<>(List.of("STORE-LOCKED"));
        var keeper =
                new LeaseKeeper(server, server.line(() -> first.isEmpty() ? "" : first.removeFirst()), "东站#x", LENGTH);
        try (var leases = new CameraLeases(keeper, server::passed, List.of(ONE, TWO))) {
            leases.round();
            assertThat(leases.of(ONE)).isEqualTo(new Standing.Asking());
            assertThat(leases.of(TWO)).isInstanceOf(Standing.Ours.class);
            leases.round();
            assertThat(leases.of(ONE)).isInstanceOf(Standing.Ours.class);
        }
    }

    @Test
    void closingStopsWatchingAndGivesBackAtOnce() {
        CameraLeases east = station("东站");
        CameraLeases west = station("西站");
        east.round();
        east.close();
        assertThat(east.of(ONE)).isEqualTo(new Standing.Asking());
        west.round();
        assertThat(west.of(ONE)).isEqualTo(new Standing.Ours(2, Optional.of(Duration.ZERO)));
        east.round();
        west.round();
        assertThat(west.of(ONE)).as("what is closed asks no more").isInstanceOf(Standing.Ours.class);
    }

    @Test
    void aRowThatSomebodyElseLocksKeepsNoOtherCameraFromBeingGivenBack() {
        var faults = new ArrayList<>(List.of("", "", "STORE-LOCKED", ""));
        var keeper = new LeaseKeeper(server, server.line(faults::removeFirst), "东站#x", LENGTH);
        try (var leases = new CameraLeases(keeper, server::passed, List.of(ONE, TWO))) {
            leases.round();
        }
        CameraLeases west = station("西站", ONE, TWO);
        west.round();
        assertThat(List.of(west.of(ONE), west.of(TWO)))
                .as("the locked one runs out, the other is free")
                .containsExactlyInAnyOrder(
                        new Standing.Theirs("东站", false), new Standing.Ours(2, Optional.of(Duration.ZERO)));
    }

    @Test
    void closingWithoutADatabaseLetsTheLeaseRunOut() {
        CameraLeases east = station("东站");
        east.round();
        cut("东站", "STORE-GONE");
        east.close();
        CameraLeases west = station("西站");
        west.round();
        assertThat(west.of(ONE)).isEqualTo(new Standing.Theirs("东站", false));
        server.pass(LENGTH);
        west.round();
        assertThat(west.of(ONE)).isInstanceOf(Standing.Ours.class);
    }

    /// Three stations over hours in which each dies, is cut off, stalls and comes back at random: never two
    /// watch one camera, and what nobody watches is taken by whoever lives.
    @Test
    void whateverHappensNoCameraHasTwoWatchersAndNoneStaysWithoutOne() {
        for (int seed = 0; seed < 40; seed++) {
            new Fleet(seed).live(2_000);
        }
    }

    private CameraLeases station(String name, CameraId... cameras) {
        var holder = new LeaseHolder(name, "r" + ++runs);
        var keeper = new LeaseKeeper(server, server.line(() -> lines.getOrDefault(name, "")), holder.text(), LENGTH);
        return new CameraLeases(keeper, server::passed, cameras.length == 0 ? List.of(ONE) : List.of(cameras));
    }

    private void cut(String name, String fault) {
        lines.put(name, fault);
    }

    private final class Fleet {
        private static final int STATIONS = 3;

        private final Random random;
        private final CameraLeases[] stations = new CameraLeases[STATIONS];
        private final boolean[] dead = new boolean[STATIONS];
        private final long[] next = new long[STATIONS];
        private long second;
        private long unwatchedSince = -1;

        Fleet(int seed) {
            random = new Random(seed);
            lines.clear();
            for (int i = 0; i < STATIONS; i++) {
                stations[i] = begin(i);
            }
        }

        void live(int seconds) {
            for (int i = 0; i < seconds; i++) {
                second++;
                server.pass(Duration.ofSeconds(1));
                for (int s = 0; s < STATIONS; s++) {
                    fate(s);
                    turn(s);
                }
                check();
            }
        }

        private CameraLeases begin(int s) {
            return station("站" + s, ONE, TWO);
        }

        private void fate(int s) {
            switch (random.nextInt(300)) {
                case 0 -> dead[s] = true;
                case 1, 2 -> {
                    if (dead[s]) {
                        stations[s] = begin(s);
                        dead[s] = false;
                    }
                }
                case 3 -> cut("站" + s, "STORE-GONE");
                case 4, 5, 6 -> cut("站" + s, "");
                case 7 -> next[s] = second + 10 + random.nextInt(200);
                case 8 -> {
                    stations[s].close();
                    stations[s] = begin(s);
                }
                default -> {}
            }
        }

        private void turn(int s) {
            if (dead[s] || second < next[s]) {
                return;
            }
            next[s] = second + stations[s].period().toSeconds();
            try {
                stations[s].round();
            } catch (FaultException gone) {
                assertThat(gone.code()).isEqualTo("STORE-GONE");
            }
        }

        private void check() {
            boolean able = false;
            for (int s = 0; s < STATIONS; s++) {
                able |= !dead[s] && lines.getOrDefault("站" + s, "").isEmpty() && next[s] <= second + 20;
            }
            for (CameraId camera : List.of(ONE, TWO)) {
                assertThat(watchers(camera)).as("second %s", second).isLessThanOrEqualTo(1);
            }
            if (!able || watchers(ONE) == 1) {
                unwatchedSince = -1;
            } else if (unwatchedSince < 0) {
                unwatchedSince = second;
            }
            assertThat(unwatchedSince < 0 ? 0 : second - unwatchedSince)
                    .as("at most what is left of a lease, and a round")
                    .isLessThanOrEqualTo(LENGTH.toSeconds() + LENGTH.toSeconds() / 3);
        }

        /// A dead station watches nothing; one that merely cannot ask believes what it last heard.
        private int watchers(CameraId camera) {
            int count = 0;
            for (int s = 0; s < STATIONS; s++) {
                count += !dead[s] && stations[s].of(camera) instanceof Standing.Ours ? 1 : 0;
            }
            return count;
        }
    }
}
