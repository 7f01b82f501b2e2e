package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.store.zone.BaselinesInStore;
import org.xunyao.supervision.zone.baseline.HourSketch;
import org.xunyao.supervision.zone.baseline.ZoneBaseline;
import org.xunyao.supervision.zone.baseline.ZoneBaselines;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class BaselinesInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final ZoneBaselines baselines = new BaselinesInStore();
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
    void theNewestIsReadWithItsHoursAfterARestart() {
        ZoneBaseline first = asked("C1", "货架", 1);
        ZoneBaseline other = asked("C2", "通道", 1);
        List.of(first, other).forEach(this::add);
        var confirmed = new HourSketch(9, AT, true, sketch(1));
        var evening = new HourSketch(20, AT.plusSeconds(5), false, sketch(2));
        add(first, evening);
        add(first, confirmed);
        station.close();
        station = Station.open(engine, folder);
        ZoneBaseline whole = with(first, confirmed, evening);
        assertThat(newest("C1", "货架")).contains(whole);
        assertThat(newest("C1", "通道")).isEmpty();
        List<ZoneBaseline> all = station.store().transactions().read(tx -> baselines.newest(tx));
        assertThat(all).containsExactly(whole, other);
        assertThatThrownBy(() -> add(first, evening)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> add(first)).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> add(asked("C9", "通道", 1))).isInstanceOf(FaultException.class);

        ZoneBaseline second = asked("C1", "货架", 2);
        add(second);
        assertThat(newest("C1", "货架")).contains(second);
        add(second, confirmed);
        write(tx -> {
            baselines.drop(tx, new CameraCode("C1"), "货架", 2);
            return 2;
        });
        assertThat(newest("C1", "货架")).contains(with(second, confirmed));
        write(tx -> {
            baselines.drop(tx, new CameraCode("C1"), "货架", 0);
            return 0;
        });
        assertThat(newest("C1", "货架")).contains(second);
    }

    private static ZoneBaseline asked(String camera, String zone, long number) {
        return new ZoneBaseline(new CameraCode(camera), zone, number, AT, "person:x", List.of());
    }

    private static ZoneBaseline with(ZoneBaseline of, HourSketch... hours) {
        return new ZoneBaseline(of.camera(), of.zone(), of.number(), of.askedAt(), of.askedBy(), List.of(hours));
    }

    private static CellSketch sketch(int seed) {
        CellSet all = CellGrid.of((_, _) -> true);
        byte[] content = new byte[all.size() * CellSketch.CELL];
        new Random(seed).nextBytes(content);
        return CellSketch.of(all, content);
    }

    private void add(ZoneBaseline asked) {
        write(tx -> {
            baselines.add(tx, asked);
            return asked;
        });
    }

    private void add(ZoneBaseline of, HourSketch learnt) {
        write(tx -> {
            baselines.add(tx, of, learnt);
            return learnt;
        });
    }

    private Optional<ZoneBaseline> newest(String camera, String zone) {
        return station.store().transactions().read(tx -> baselines.newest(tx, new CameraCode(camera), zone));
    }

    private <R> R write(Function<Tx, R> work) {
        return station.store().transactions().write(work);
    }
}
