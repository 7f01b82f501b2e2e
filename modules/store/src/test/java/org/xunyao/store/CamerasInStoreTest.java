package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xunyao.store.PharmaciesInStoreTest.id;
import static org.xunyao.store.PharmaciesInStoreTest.pharmacy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraAsset;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile;
import org.xunyao.registry.DeviceFile.Item;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.camera.Attachment;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraFile;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.Cameras;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.StreamLine;
import org.xunyao.registry.camera.StreamLines;
import org.xunyao.registry.camera.Withdrawal;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class CamerasInStoreTest {
    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");

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
    void aCameraComesBackWholeAfterARestartAndEachChangeIsAnotherRevision() {
        write(tx -> station.store().pharmacies().put(tx, pharmacy(1)));
        RegisteredCamera full = camera("C1", Optional.of(id(1)), Optional.of(new Withdrawal(AT, "p", "已拆除")));
        write(tx -> shelf().put(tx, full));
        station.close();
        station = Station.open(engine, folder);
        RegisteredCamera read = one(tx -> shelf().find(tx, new CameraCode("C1")));
        assertThat(read).isEqualTo(at(full, read.revision()));
        assertThat(read.lines().orElseThrow().main().text()).isEqualTo("rtsp://u:Geheim@h/1");
        write(tx -> {
            shelf().find(tx, new CameraCode("C1"));
            shelf().put(tx, full.leaving(Optional.empty()));
        });
        RegisteredCamera changed = one(tx -> shelf().find(tx, new CameraCode("C1")));
        assertThat(changed.withdrawn()).isEmpty();
        assertThat(changed.revision()).isGreaterThan(read.revision());
    }

    @Test
    void whoReadAnOlderStateInHisTransactionWritesNothing() {
        write(tx -> shelf().put(tx, camera("C1", Optional.empty(), Optional.empty())));
        assertThatThrownBy(() -> write(tx -> {
                    RegisteredCamera seen =
                            shelf().find(tx, new CameraCode("C1")).orElseThrow();
                    write(other -> shelf().put(other, seen));
                    shelf().put(tx, seen);
                }))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("STORE-");
    }

    @Test
    void aCameraOfNoPharmacyIsInTheRegisterAndInNoDossier() {
        write(tx -> shelf().put(tx, camera("C1", Optional.empty(), Optional.empty())));
        assertThat(one(tx -> shelf().find(tx, new CameraCode("C1"))).site().pharmacy())
                .isEmpty();
        assertThat(station.store()
                        .transactions()
                        .<Optional<CameraAsset>>read(
                                tx -> station.store().pharmacies().camera(tx, new CameraCode("C1"))))
                .isEmpty();
        assertThat(station.store()
                        .transactions()
                        .<Optional<RegisteredCamera>>read(tx -> shelf().find(tx, new CameraCode("C1 "))))
                .isEmpty();
    }

    @Test
    void aCameraOfADossierIsListedWithoutAnAddressAndTheRegisterIsNotBegunByIt() {
        write(tx -> station.store().pharmacies().put(tx, pharmacy(1)));
        write(tx -> station.store()
                .pharmacies()
                .put(tx, new CameraAsset(new CameraCode("C9"), id(1), "柜台", "大华", DeviceFile.empty())));
        boolean begun = station.store().transactions().read(tx -> shelf().isBegun(tx));
        assertThat(begun).isFalse();
        RegisteredCamera read = one(tx -> shelf().find(tx, new CameraCode("C9")));
        assertThat(read.lines()).isEmpty();
        assertThat(read.site().shop()).isEqualTo(pharmacy(1).name());
    }

    @Test
    void aDossierThatIsEnteredAnewKeepsTheDaysOfPapersThatStayTheSame() {
        write(tx -> station.store().pharmacies().put(tx, pharmacy(1)));
        RegisteredCamera camera = camera("C1", Optional.of(id(1)), Optional.empty());
        write(tx -> shelf().put(tx, camera));
        write(tx -> station.store()
                .pharmacies()
                .put(
                        tx,
                        new CameraAsset(
                                new CameraCode("C1"),
                                id(1),
                                "门口",
                                "",
                                new DeviceFile(Map.of(Item.LEGAL_REVIEW, "法 1 号", Item.STANDARD_MET, "检 2 号")))));
        RegisteredCamera read = one(tx -> shelf().find(tx, new CameraCode("C1")));
        assertThat(read.file().papers())
                .containsEntry(Item.LEGAL_REVIEW, camera.file().papers().get(Item.LEGAL_REVIEW))
                .containsOnlyKeys(Item.LEGAL_REVIEW, Item.STANDARD_MET);
        assertThat(read.site().place()).isEqualTo("门口");
        assertThat(read.lines()).isEqualTo(camera.lines());
    }

    @Test
    void attachmentsStayWhenTheRestIsWrittenAnew() {
        RegisteredCamera camera = camera("C1", Optional.empty(), Optional.empty());
        write(tx -> shelf().put(tx, camera));
        var file = new DurableFiles.Stored(
                station.location().dataFolder().resolve("files/registry/one").toAbsolutePath(),
                new Digests("a".repeat(64), "b".repeat(64), 7));
        var attachment = new Attachment(new UUID(9, 1), Item.SIGN_AT_PLACE, "标志𠮷.jpg", file, AT, "p");
        write(tx -> shelf().attach(tx, new CameraCode("C1"), attachment));
        write(tx -> shelf().put(tx, camera));
        assertThat(one(tx -> shelf().find(tx, new CameraCode("C1"))).file().attachments())
                .containsExactly(attachment);
    }

    @Test
    void pagesGoOnAfterTheLastCode() {
        for (String code : List.of("C1", "C2", "C3")) {
            write(tx -> shelf().put(tx, camera(code, Optional.empty(), Optional.empty())));
        }
        assertThat(codes(Optional.empty(), 2)).containsExactly("C1", "C2");
        assertThat(codes(Optional.of(new CameraCode("C2")), 2)).containsExactly("C3");
    }

    private List<String> codes(Optional<CameraCode> after, int limit) {
        List<RegisteredCamera> page = station.store().transactions().read(tx -> shelf().page(tx, after, limit));
        return page.stream().map(one -> one.code().text()).toList();
    }

    private static RegisteredCamera camera(String code, Optional<PharmacyId> shop, Optional<Withdrawal> gone) {
        return new RegisteredCamera(
                new CameraCode(code),
                new CameraSite("样例药店𠮷", shop, "处方药柜台"),
                new CameraDevice("海康 DS-2", "33019800001320000001", "后仓录像机"),
                Optional.of(new StreamLines(
                        new StreamLine("rtsp://u:Geheim@h/1"), Optional.of(new StreamLine("rtsp://u:Geheim@h/2")))),
                new CameraFile(
                        Map.of(
                                Item.LEGAL_REVIEW,
                                new DevicePaper(
                                        "法 1 号",
                                        Optional.of(LocalDate.of(2026, 1, 2)),
                                        Optional.of(LocalDate.of(2027, 1, 2)))),
                        List.of()),
                gone,
                0);
    }

    private static RegisteredCamera at(RegisteredCamera camera, long revision) {
        return new RegisteredCamera(
                camera.code(),
                camera.site(),
                camera.device(),
                camera.lines(),
                camera.file(),
                camera.withdrawn(),
                revision);
    }

    private Cameras shelf() {
        return station.store().cameras();
    }

    private RegisteredCamera one(Function<Tx, Optional<RegisteredCamera>> question) {
        return station.store().transactions().read(question).orElseThrow();
    }

    private void write(Consumer<Tx> work) {
        station.store().transactions().write(tx -> {
            work.accept(tx);
            return true;
        });
    }
}
