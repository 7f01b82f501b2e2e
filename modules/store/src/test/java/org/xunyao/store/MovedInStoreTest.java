package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraFile;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.registry.moving.MovedCamera;
import org.xunyao.registry.moving.MovedCameras;
import org.xunyao.store.registry.MovedInStore;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class MovedInStoreTest {
    private static final MovedCamera AWAY =
            new MovedCamera(new CameraCode("C2"), Instant.parse("2026-11-22T02:00:00.123456Z"), "person:7");

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void aCameraThatIsTurnedAwayStaysSoOverARestartUntilItIsBack() {
        MovedCamera other = new MovedCamera(new CameraCode("C1"), AWAY.since(), AWAY.by());
        write(tx -> {
            shelf().add(tx, AWAY);
            shelf().add(tx, other);
        });
        station.close();
        station = Station.open(engine, folder);

        assertThat(all()).containsExactly(other, AWAY);
        write(tx -> shelf().remove(tx, new MovedCamera(AWAY.code(), AWAY.since().plusNanos(1_000), AWAY.by())));
        write(tx -> shelf().remove(tx, new MovedCamera(AWAY.code(), AWAY.since(), "person:8")));
        assertThat(all()).as("taken by somebody else since").containsExactly(other, AWAY);
        write(tx -> shelf().remove(tx, AWAY));
        write(tx -> shelf().remove(tx, AWAY));
        assertThat(all()).containsExactly(other);
        Optional<MovedCamera> gone = station.store().transactions().read(tx -> shelf().find(tx, AWAY.code()));
        assertThat(gone).isEmpty();
    }

    @Test
    void thePlaceForOrdersIsKeptWithTheStreams() {
        var lines = new StreamLines(
                new StreamLine("rtsp://u:Geheim@h/1"),
                Optional.empty(),
                Optional.of(new StreamLine("http://u:Geheim@h/onvif/device_service")));
        var code = new CameraCode("C1");
        write(tx -> station.store()
                .cameras()
                .put(
                        tx,
                        new RegisteredCamera(
                                code,
                                new CameraSite("样例药店", Optional.empty(), "门口"),
                                CameraDevice.UNKNOWN,
                                Optional.of(lines),
                                CameraFile.EMPTY,
                                Optional.empty(),
                                0)));

        Optional<RegisteredCamera> read = station.store()
                .transactions()
                .read(tx -> station.store().cameras().find(tx, code));
        assertThat(read.flatMap(RegisteredCamera::lines)).contains(lines);
        assertThat(read).asString().doesNotContain("Geheim");
    }

    private List<MovedCamera> all() {
        return station.store().transactions().read(tx -> shelf().all(tx));
    }

    private static MovedCameras shelf() {
        return new MovedInStore();
    }

    private void write(Consumer<Tx> work) {
        station.store().transactions().write(tx -> {
            work.accept(tx);
            return true;
        });
    }
}
