package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.CameraCode;
import org.xunyao.store.zone.WearsInStore;
import org.xunyao.supervision.zone.wear.WorkWear;
import org.xunyao.supervision.zone.wear.WorkWears;
import org.xunyao.video.wear.WearSketch;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class WearsInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final WorkWears wears = new WearsInStore();
    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        station.register("C1", "C2");
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void theNewestSetIsReadAfterARestartAndTheSamplesBeforeAreGone() {
        WorkWear first = wear("C1", 1, 2);
        WorkWear other = wear("C2", 1, WorkWear.MOST);
        add(first);
        add(other);
        station.close();
        station = Station.open(engine, folder);
        assertThat(newest("C1")).contains(first);
        WorkWear second = wear("C1", 2, 1);
        add(second);
        assertThat(newest("C1")).contains(second);
        assertThat(all()).containsExactly(second, other);
        WorkWear none = wear("C1", 3, 0);
        add(none);
        assertThat(newest("C1")).contains(none);
        assertThatThrownBy(() -> add(wear("C1", 3, 1))).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> add(wear("C9", 1, 1))).isInstanceOf(FaultException.class);
        assertThat(all()).as("neither changed anything").containsExactly(none, other);
    }

    private static WorkWear wear(String camera, long number, int samples) {
        return new WorkWear(
                new CameraCode(camera),
                number,
                IntStream.range(0, samples)
                        .mapToObj(seed -> sketch(seed + 10 * number))
                        .toList(),
                AT,
                "person:x");
    }

    private static WearSketch sketch(long seed) {
        byte[] bytes = new byte[WearSketch.BYTES];
        new Random(seed).nextBytes(bytes);
        bytes[0] = 1;
        return WearSketch.read(bytes);
    }

    private void add(WorkWear wear) {
        station.store().transactions().write(tx -> {
            wears.add(tx, wear);
            return wear;
        });
    }

    private Optional<WorkWear> newest(String camera) {
        return station.store().transactions().read(tx -> wears.newest(tx, new CameraCode(camera)));
    }

    private List<WorkWear> all() {
        return station.store().transactions().read(tx -> wears.newest(tx));
    }
}
