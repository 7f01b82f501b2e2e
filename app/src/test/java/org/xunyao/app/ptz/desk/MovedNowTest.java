package org.xunyao.app.ptz.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.Cameras;
import org.xunyao.registry.moving.MovedCamera;
import org.xunyao.registry.moving.MovedCameras;
import org.xunyao.registry.moving.PtzDesk;
import org.xunyao.video.CameraId;

class MovedNowTest {
    private static final Instant START = Instant.parse("2026-11-22T02:00:00Z");
    private static final MovedCamera FIRST = new MovedCamera(new CameraCode("C1"), START, "person:1");
    private static final MovedCamera SECOND = new MovedCamera(new CameraCode("C2"), START, "person:2");

    private final Shelf shelf = new Shelf();
    private final List<Set<CameraId>> told = new ArrayList<>();
    private final MovedNow now = new MovedNow(
            new PtzDesk(shelf.office(Stream.of(MemoryStation.grant("RULE", CameraDesk.LOOK))), nobody(), shelf, shelf),
            told::add);

    private static Cameras nobody() {
        return (Cameras) Proxy.newProxyInstance(
                Cameras.class.getClassLoader(), new Class<?>[] {Cameras.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void aCameraThatWasTakenCountsAsTurnedAwayThoughNothingCanBeRead() {
        shelf.away.put("C1", FIRST);
        now.begin();
        shelf.broken = true;

        now.taken(SECOND);
        now.run();

        assertThat(told.getLast()).containsExactlyInAnyOrder(new CameraId("C1"), new CameraId("C2"));
        assertThat(now.has(new CameraId("C2"))).isTrue();
        assertThat(now.of(new CameraId("C2"))).contains(SECOND);
    }

    @Test
    void whoCannotReadItAtTheStartDoesNotStart() {
        shelf.broken = true;

        assertThatThrownBy(now::begin).isInstanceOf(FaultException.class);
        assertThat(told).isEmpty();
    }

    /// What is turned away, unless the disk is broken.
    private static final class Shelf extends MemoryStation implements MovedCameras {
        private final Map<String, MovedCamera> away = shelf();
        private boolean broken;

        Shelf() {
            super(START);
        }

        @Override
        public Optional<MovedCamera> find(Tx tx, CameraCode code) {
            return Optional.ofNullable(away.get(code.text()));
        }

        @Override
        public List<MovedCamera> all(Tx tx) {
            if (broken) {
                throw new FaultException("STORE-READ", "broken");
            }
            return List.copyOf(away.values());
        }

        @Override
        public void add(Tx tx, MovedCamera camera) {
            away.put(camera.code().text(), camera);
        }

        @Override
        public void remove(Tx tx, MovedCamera camera) {
            away.remove(camera.code().text(), camera);
        }
    }
}
