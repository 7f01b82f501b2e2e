package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.session.Sessions;
import org.xunyao.video.CameraId;
import org.xunyao.video.lease.CameraLeases;
import org.xunyao.video.lease.Lease;
import org.xunyao.video.lease.LeaseKeeper;
import org.xunyao.video.lease.Standing;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class LeasesInStoreTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final CameraId OTHER = new CameraId("C02");

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void whoHasACameraKeepsItAndTheOtherIsToldWho() {
        assertThat(keeper("一").ask(CAMERA)).isInstanceOfSatisfying(Lease.Mine.class, mine -> {
            assertThat(mine.term()).isEqualTo(1);
            assertThat(mine.takenFrom()).isEmpty();
            assertThat(mine.vacant()).as("nobody ever had it").isEmpty();
        });
        assertThat(keeper("二").ask(CAMERA))
                .isInstanceOfSatisfying(
                        Lease.Theirs.class,
                        theirs -> assertThat(theirs.station()).isEqualTo("一"));
        assertThat(keeper("一").ask(CAMERA))
                .isInstanceOfSatisfying(
                        Lease.Mine.class,
                        mine -> assertThat(mine.term())
                                .as("renewed, not taken anew")
                                .isEqualTo(1));
        assertThat(keeper("二").watcher(CAMERA)).contains("一");
        assertThat(keeper("二").ask(new CameraId("C02"))).isInstanceOf(Lease.Mine.class);
    }

    @Test
    void aDeadStationsCameraIsTakenOverAndItIsToldSoWhenItComesBack() {
        keeper("死").ask(CAMERA);
        letRunOut();
        assertThat(keeper("二").watcher(CAMERA)).isEmpty();
        assertThat(keeper("二").ask(CAMERA)).isInstanceOfSatisfying(Lease.Mine.class, mine -> {
            assertThat(mine.term()).isEqualTo(2);
            assertThat(mine.takenFrom()).isEqualTo("死");
            assertThat(mine.vacant().orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO);
        });
        assertThat(keeper("死").ask(CAMERA)).isInstanceOf(Lease.Theirs.class);
        keeper("死").release(CAMERA);
        assertThat(keeper("二").watcher(CAMERA)).as("only its own is given back").contains("二");
    }

    @Test
    void whatIsGivenBackIsFreeAtOnceAndALapseIsANewTerm() {
        keeper("一").ask(CAMERA);
        keeper("一").release(CAMERA);
        assertThat(keeper("二").ask(CAMERA))
                .isInstanceOfSatisfying(
                        Lease.Mine.class,
                        mine -> assertThat(mine.vacant().orElseThrow()).isLessThan(Duration.ofMinutes(5)));
        letRunOut();
        assertThat(keeper("二").ask(CAMERA))
                .isInstanceOfSatisfying(
                        Lease.Mine.class,
                        mine -> assertThat(mine.term())
                                .as("somebody else could have watched between")
                                .isEqualTo(3));
    }

    @Test
    void twoStationsShareTheCamerasAndTheOneThatLivesTakesOver() {
        try (var west = new CameraLeases(keeper("西站#1"), this::passed, List.of(CAMERA, OTHER))) {
            west.round();
            assertThat(west.of(CAMERA)).isInstanceOf(Standing.Ours.class);
        }
        try (var east = new CameraLeases(keeper("东站#1"), this::passed, List.of(CAMERA, OTHER))) {
            east.round();
            assertThat(east.of(CAMERA)).as("given back").isInstanceOf(Standing.Ours.class);
        }
        try (var east = new CameraLeases(keeper("东站#2"), this::passed, List.of(CAMERA));
                var west = new CameraLeases(keeper("西站#2"), this::passed, List.of(CAMERA, OTHER))) {
            east.round();
            west.round();
            assertThat(west.of(CAMERA)).isEqualTo(new Standing.Theirs("东站", false));
            assertThat(west.of(OTHER)).isInstanceOf(Standing.Ours.class);
            // East dies: the server's clock ends its lease, and its own clock ended it earlier.
            passed = passed.plus(Duration.ofMinutes(50));
            letRunOut();
            west.round();
            assertThat(west.of(CAMERA))
                    .isInstanceOfSatisfying(
                            Standing.Ours.class,
                            ours -> assertThat(ours.vacant()).isPresent());
            assertThat(east.of(CAMERA)).isEqualTo(new Standing.Unreachable());
            east.round();
            assertThat(east.of(CAMERA)).isEqualTo(new Standing.Theirs("西站", false));
        }
    }

    @Test
    void ofManyThatAskAtOnceOneWatches() throws Exception {
        List<Callable<Boolean>> askers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            LeaseKeeper keeper = keeper("站" + i);
            askers.add(() -> {
                try {
                    return keeper.ask(CAMERA) instanceof Lease.Mine;
                } catch (FaultException other) {
                    assertThat(other.code()).isIn("STORE-CONFLICT", "STORE-LOCKED");
                    return false;
                }
            });
        }
        int watchers = 0;
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> one : crowd.invokeAll(askers)) {
                watchers += one.get() ? 1 : 0;
            }
        }
        assertThat(watchers).isEqualTo(1);
    }

    private Duration passed() {
        return passed;
    }

    private LeaseKeeper keeper(String name) {
        return new LeaseKeeper(station.store().leases(), station.store().transactions(), name, Duration.ofHours(1));
    }

    /// As if the lease had been taken two hours ago.
    private void letRunOut() {
        station.store()
                .transactions()
                .write(tx -> Sessions.of(tx)
                        .createNativeMutationQuery("update camera_lease set until_time = taken_at")
                        .executeUpdate());
    }
}
