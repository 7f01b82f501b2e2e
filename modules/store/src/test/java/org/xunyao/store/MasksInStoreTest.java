package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.xunyao.registry.mask.MaskLift;
import org.xunyao.registry.mask.MaskShape;
import org.xunyao.registry.mask.Masks;
import org.xunyao.registry.mask.PrivacyMask;
import org.xunyao.store.registry.MasksInStore;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class MasksInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final Masks masks = new MasksInStore();
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
    void theNewestDrawingHoldsAfterARestartAndNoneIsWrittenOver() {
        PrivacyMask first = mask("C1", 1, MaskShape.rectangle(0.1, 0.2, 0.3, 0.4));
        PrivacyMask second = mask("C1", 2);
        var polygon = new MaskShape(
                List.of(new MaskShape.Corner(0, 0), new MaskShape.Corner(1 / 3.0, 0.5), new MaskShape.Corner(1, 1)));
        PrivacyMask other = mask("C2", 1, polygon, MaskShape.rectangle(0, 0, 1, 1));
        List.of(first, second, other).forEach(this::add);
        station.close();
        station = Station.open(engine, folder);
        assertThat(newest()).containsExactly(second, other);
        assertThat(newest("C1")).contains(second);
        assertThat(newest("C9")).isEmpty();
        assertThatThrownBy(() -> add(mask("C1", 2, polygon))).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> add(mask("C9", 1))).isInstanceOf(FaultException.class);
    }

    @Test
    void aLiftEndsOnce() {
        var lift = new MaskLift(new UUID(1, 2), new CameraCode("C1"), AT, AT.plusSeconds(600), "person:x", "核对举报");
        write(tx -> {
            masks.add(tx, lift);
            return lift;
        });
        assertThat(end(lift.id())).contains(lift.camera());
        assertThat(end(lift.id())).isEmpty();
        assertThat(end(new UUID(3, 4))).isEmpty();
    }

    private static PrivacyMask mask(String camera, long number, MaskShape... shapes) {
        return new PrivacyMask(new CameraCode(camera), number, List.of(shapes), AT, "person:x", "更衣区");
    }

    private Optional<CameraCode> end(UUID lift) {
        return write(tx -> masks.end(tx, lift, AT.plusSeconds(5), "rule:mask/1"));
    }

    private List<PrivacyMask> newest() {
        return read(masks::newest);
    }

    private Optional<PrivacyMask> newest(String camera) {
        return read(tx -> masks.newest(tx, new CameraCode(camera)));
    }

    private void add(PrivacyMask mask) {
        write(tx -> {
            masks.add(tx, mask);
            return mask;
        });
    }

    private <R> R write(Function<Tx, R> work) {
        return station.store().transactions().write(work);
    }

    private <R> R read(Function<Tx, R> work) {
        return station.store().transactions().read(work);
    }
}
