package org.xunyao.registry.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.camera.Attachment;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraFile;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.Cameras;
import org.xunyao.registry.camera.RegisteredCamera;

final class PtzDeskTest {
    private static final String OPERATOR = "OPERATOR";
    private static final CameraCode CODE = new CameraCode("C1");
    private static final Ticket MACHINE = Ticket.ofRule("ptz/1");

    private final Shelf shelf = new Shelf();
    private final PtzDesk desk = new PtzDesk(
            shelf.office(Stream.of(
                    MemoryStation.grant(OPERATOR, PtzDesk.MOVE),
                    MemoryStation.grant(OPERATOR, PtzDesk.RETURN),
                    MemoryStation.grant("RULE", CameraDesk.LOOK))),
            new OneCamera(),
            shelf,
            shelf);

    private static Ticket operator() {
        return MemoryStation.ticket(1, "样例", "", OPERATOR);
    }

    @Test
    void whoTakesACameraLeavesARowAndTheCameraCountsAsTurnedAway() {
        MovedCamera taken = desk.take(operator(), CODE).result();

        assertThat(desk.moved(MACHINE)).containsExactly(taken);
        assertThat(taken.by()).isEqualTo(operator().actor());
        assertThat(shelf.links()).singleElement().satisfies(link -> {
            assertThat(link.action()).isEqualTo("camera.move");
            assertThat(link.target()).hasToString("Target[kind=camera, id=C1]");
        });
    }

    @Test
    void eachTakingLeavesARowOfItsOwn() {
        MovedCamera first = desk.take(operator(), CODE).result();
        MovedCamera second = desk.take(operator(), CODE).result();

        assertThat(second.since()).as("even within one moment").isAfter(first.since());
        assertThat(desk.moved(MACHINE)).containsExactly(second);
        assertThat(shelf.links()).hasSize(2);
    }

    @Test
    void whoSentItHomeDoesNotSayThatItIsBackOnceAnotherTookIt() {
        MovedCamera mine = desk.take(operator(), CODE).result();
        MovedCamera theirs =
                desk.take(MemoryStation.ticket(3, "样例", "", OPERATOR), CODE).result();

        assertThatThrownBy(() -> desk.back(operator(), mine))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(PtzDesk.TAKEN));
        assertThat(desk.moved(MACHINE)).containsExactly(theirs);
    }

    @Test
    void aCameraThatIsBackCountsAgainAndBeingBackTwiceHarmsNothing() {
        MovedCamera taken = desk.take(operator(), CODE).result();
        desk.back(operator(), taken);
        desk.back(operator(), taken);

        assertThat(desk.moved(MACHINE)).isEmpty();
        assertThat(shelf.links())
                .extracting(AuditRecord::action)
                .containsExactly("camera.move", "camera.return", "camera.return");
    }

    @Test
    void whoMayNotTurnsNothingAndWhatIsRefusedStaysWhereItLooks() {
        Ticket stranger = MemoryStation.ticket(2, "样例", "", "NOBODY");

        assertThatThrownBy(() -> desk.take(stranger, CODE)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.preset(operator(), CODE)).isInstanceOf(RefusedException.class);
        assertThat(desk.moved(MACHINE)).isEmpty();
    }

    @Test
    void aCameraThatIsNotRegisteredIsNotTaken() {
        assertThatThrownBy(() -> desk.take(operator(), new CameraCode("C9")))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("CAMERA-GONE"));
        assertThat(desk.moved(MACHINE)).isEmpty();
    }

    /// A station in memory with the real Office and one camera.
    private static final class Shelf extends MemoryStation implements MovedCameras {
        private final Map<String, MovedCamera> away = shelf();

        Shelf() {
            super(Instant.parse("2026-11-22T02:00:00Z"));
        }

        @Override
        public Optional<MovedCamera> find(Tx tx, CameraCode code) {
            return Optional.ofNullable(away.get(code.text()));
        }

        @Override
        public List<MovedCamera> all(Tx tx) {
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

    /// The register has one camera and takes none.
    private record OneCamera() implements Cameras {
        @Override
        public Optional<RegisteredCamera> find(Tx tx, CameraCode code) {
            return Optional.of(new RegisteredCamera(
                            CODE,
                            new CameraSite("样例药店", Optional.empty(), "处方区"),
                            CameraDevice.UNKNOWN,
                            Optional.empty(),
                            CameraFile.EMPTY,
                            Optional.empty(),
                            1))
                    .filter(camera -> camera.code().equals(code));
        }

        @Override
        public List<RegisteredCamera> page(Tx tx, Optional<CameraCode> after, int limit) {
            return List.of();
        }

        @Override
        public boolean isEntered(Tx tx, CameraCode code) {
            return true;
        }

        @Override
        public boolean isBegun(Tx tx) {
            return true;
        }

        @Override
        public void put(Tx tx, RegisteredCamera camera) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void attach(Tx tx, CameraCode code, Attachment attachment) {
            throw new UnsupportedOperationException();
        }
    }
}
