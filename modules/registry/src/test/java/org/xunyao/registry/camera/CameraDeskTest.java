package org.xunyao.registry.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SupersededException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile.Item;

final class CameraDeskTest {
    private static final String KEEPER = "KEEPER";
    private static final String JURIST = "JURIST";
    private static final String SECRET = "rtsp://admin:Geheim-77@10.1.2.3/s1";
    private static final Optional<DevicePaper> PAPER =
            Optional.of(new DevicePaper("检字 7 号", Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty()));

    private final Shelf shelf = new Shelf();
    private final CameraDesk desk = new CameraDesk(
            shelf.office(Stream.of(
                    MemoryStation.grant(KEEPER, CameraDesk.LOOK),
                    MemoryStation.grant(KEEPER, CameraDesk.ENTER),
                    MemoryStation.grant(KEEPER, CameraDesk.FILE),
                    MemoryStation.grant(JURIST, CameraDesk.LEGAL),
                    MemoryStation.grant("CLERK", CameraDesk.EXPORT),
                    MemoryStation.grant("RULE", CameraDesk.ADOPT))),
            shelf,
            text -> text.startsWith("rtsp://"),
            new CameraDesk.Cabinet(shelf.sealing(), Path.of("files"), shelf.ids()),
            shelf);

    @Test
    void whatIsAddedIsThereAndTheAuditNamesItsCodeOnly() {
        RegisteredCamera added = desk.add(keeper(), entry("C1", SECRET)).result();
        assertThat(desk.find(keeper(), new CameraCode("C1"))).contains(added);
        assertThat(added).asString().doesNotContain("Geheim", "10.1.2.3");
        assertThat(shelf.links()).singleElement().satisfies(link -> {
            assertThat(link.action()).isEqualTo("camera.enter");
            assertThat(link.target()).hasToString("Target[kind=camera, id=C1]");
        });
        assertFault("CAMERA-KNOWN", () -> desk.add(keeper(), entry("C1", SECRET)));
    }

    @Test
    void whatIsNoAddressOrNoCodeIsRefusedAndNothingRemains() {
        assertFault("CAMERA-ADDRESS", () -> desk.add(keeper(), entry("C1", "file:///etc/passwd")));
        assertFault("CAMERA-CODE", () -> desk.add(keeper(), entry("C1 ", SECRET)));
        assertFault("CAMERA-CODE", () -> desk.add(keeper(), entry("=C1", SECRET)));
        assertThat(shelf.rows).isEmpty();
    }

    @Test
    void whoBeganFromAnOlderStateIsShownBothAndSavesNothing() {
        long seen = desk.add(keeper(), entry("C1", SECRET)).result().revision();
        desk.change(keeper(), entry("C1", SECRET, "收银台"), seen);
        assertThatThrownBy(() -> desk.change(keeper(), entry("C1", SECRET, "门口"), seen))
                .isInstanceOfSatisfying(SupersededException.class, both -> {
                    assertThat(both.theirs(RegisteredCamera.class).site().place())
                            .isEqualTo("收银台");
                    assertThat(both.mine(RegisteredCamera.class).site().place()).isEqualTo("门口");
                });
        assertThat(shelf.row("C1").site().place()).isEqualTo("收银台");
    }

    @Test
    void anAddressThatWasBadBeforeDoesNotKeepTheRestFromBeingCorrected() {
        desk.adopt(Ticket.ofRule("start/1"), List.of(entry("C1", "ftp://nowhere")), false);
        long seen = shelf.row("C1").revision();
        assertThat(desk.change(keeper(), entry("C1", "ftp://nowhere", "门口"), seen)
                        .result()
                        .site()
                        .place())
                .isEqualTo("门口");
        assertFault("CAMERA-ADDRESS", () -> desk.change(keeper(), entry("C1", "ftp://elsewhere"), seen + 1));
    }

    @Test
    void theListIsTakenOverOnceAndAgainOnlyIfToldAndKeepsWhatItDoesNotKnow() {
        Ticket start = Ticket.ofRule("start/1");
        assertThat(desk.adopt(start, List.of(entry("C1", SECRET)), false).result())
                .isEqualTo(1);
        desk.record(keeper(), new CameraCode("C1"), Item.TECHNICAL_REVIEW, PAPER);
        assertThat(desk.adopt(start, List.of(entry("C2", SECRET)), false).result())
                .isZero();
        assertThat(desk.adopt(start, List.of(entry("C1", "rtsp://10.9.9.9/")), true)
                        .result())
                .isEqualTo(1);
        assertThat(shelf.rows).containsOnlyKeys("C1");
        assertThat(shelf.row("C1").lines().orElseThrow().main().text()).isEqualTo("rtsp://10.9.9.9/");
        assertThat(shelf.row("C1").file().papers()).containsOnlyKeys(Item.TECHNICAL_REVIEW);
    }

    @Test
    void anImportIsWholeOrNothing() {
        long seen = desk.add(keeper(), entry("C1", SECRET)).result().revision();
        var fresh = new PlannedCamera(entry("C2", SECRET), OptionalLong.empty());
        assertFault(
                "CAMERA-STALE",
                () -> desk.enterAll(
                        keeper(), List.of(fresh, new PlannedCamera(entry("C1", SECRET), OptionalLong.of(seen + 5)))));
        assertFault(
                "CAMERA-STALE",
                () -> desk.enterAll(keeper(), List.of(new PlannedCamera(entry("C1", SECRET), OptionalLong.empty()))));
        assertThat(desk.enterAll(
                                keeper(),
                                List.of(fresh, new PlannedCamera(entry("C1", SECRET, "门口"), OptionalLong.of(seen))))
                        .result())
                .isEqualTo(2);
        assertThat(shelf.row("C1").site().place()).isEqualTo("门口");
    }

    @Test
    void aWithdrawnCameraStaysAndSaysWhyAndComesBack() {
        desk.add(keeper(), entry("C1", SECRET));
        assertFault("CAMERA-REASON", () -> desk.withdraw(keeper(), new CameraCode("C1"), " "));
        Withdrawal gone = desk.withdraw(keeper(), new CameraCode("C1"), "已拆除")
                .result()
                .withdrawn()
                .orElseThrow();
        assertThat(gone.reason()).isEqualTo("已拆除");
        assertThat(desk.restore(keeper(), new CameraCode("C1")).result().withdrawn())
                .isEmpty();
    }

    @Test
    void papersOfLawAreRecordedByWhoeverReviewsLegalityAndByNobodyElse() {
        var code = new CameraCode("C1");
        desk.add(keeper(), entry("C1", SECRET));
        assertFault("CAMERA-LAW", () -> desk.record(keeper(), code, Item.LEGAL_REVIEW, PAPER));
        assertThatThrownBy(() -> desk.review(keeper(), code, Item.LEGAL_REVIEW, PAPER))
                .isInstanceOf(RefusedException.class);
        Ticket jurist = MemoryStation.ticket(2, "样例", "", JURIST);
        assertFault("CAMERA-LAW", () -> desk.review(jurist, code, Item.TECHNICAL_REVIEW, PAPER));
        desk.review(jurist, code, Item.LEGAL_REVIEW, PAPER);
        assertThat(shelf.row("C1").file().papers()).containsEntry(Item.LEGAL_REVIEW, PAPER.orElseThrow());
        desk.review(jurist, code, Item.LEGAL_REVIEW, Optional.empty());
        assertThat(shelf.row("C1").file().papers()).isEmpty();
        assertThat(shelf.links()).extracting(AuditRecord::outcome).contains("refused");
    }

    @Test
    void anAttachmentIsSealedAndStays() {
        desk.add(keeper(), entry("C1", SECRET));
        CameraFile file = desk.attach(keeper(), new CameraCode("C1"), Item.SIGN_AT_PLACE, "标志.jpg", new byte[] {1, 2})
                .result()
                .file();
        assertThat(file.attachments()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("标志.jpg");
            assertThat(one.file().digests().size()).isEqualTo(2);
        });
    }

    @Test
    void whoRecordsAnItemOfLawAttachesToItAndNobodyElseDoes() {
        var code = new CameraCode("C1");
        byte[] bytes = {1, 2};
        desk.add(keeper(), entry("C1", SECRET));
        assertFault("CAMERA-LAW", () -> desk.attach(keeper(), code, Item.LEGAL_REVIEW, "审核.pdf", bytes));
        assertThatThrownBy(() -> desk.attachOfLaw(keeper(), code, Item.LEGAL_REVIEW, "审核.pdf", bytes))
                .isInstanceOf(RefusedException.class);
        Ticket jurist = MemoryStation.ticket(2, "样例", "", JURIST);
        assertFault("CAMERA-LAW", () -> desk.attachOfLaw(jurist, code, Item.SIGN_AT_PLACE, "标志.jpg", bytes));
        CameraFile file = desk.attachOfLaw(jurist, code, Item.LEGAL_REVIEW, "审核.pdf", bytes)
                .result()
                .file();
        assertThat(file.attachments()).extracting(Attachment::name).containsExactly("审核.pdf");
    }

    @Test
    void whatWasClearedIsNotBroughtInAgain() {
        Ticket start = Ticket.ofRule("start/1");
        long seen = desk.add(keeper(), entry("C1", SECRET)).result().revision();
        var cleared = new CameraEntry(
                new CameraCode("C1"),
                new CameraSite("样例药店", Optional.empty(), "处方区"),
                CameraDevice.UNKNOWN,
                Optional.empty());
        desk.change(keeper(), cleared, seen);
        assertThat(desk.isEntered(keeper(), new CameraCode("C1"))).isTrue();
        assertThat(desk.bringIn(start, List.of(entry("C1", SECRET), entry("C2", SECRET)))
                        .result())
                .isEqualTo(1);
        assertThat(shelf.row("C1").lines()).isEmpty();
        assertThat(shelf.row("C2").lines()).isPresent();
    }

    @Test
    void takingTheRegisterOutLeavesARow() {
        Ticket clerk = MemoryStation.ticket(3, "样例", "", "CLERK");
        desk.export(clerk, 7);
        assertThat(shelf.links())
                .singleElement()
                .satisfies(link -> assertThat(link.action()).isEqualTo("camera.export"));
        assertThatThrownBy(() -> desk.export(keeper(), 7)).isInstanceOf(RefusedException.class);
    }

    private static void assertFault(String code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    private static Ticket.OfPerson keeper() {
        return MemoryStation.ticket(1, "样例", "", KEEPER);
    }

    private static CameraEntry entry(String code, String address) {
        return entry(code, address, "处方区");
    }

    private static CameraEntry entry(String code, String address, String place) {
        return new CameraEntry(
                new CameraCode(code),
                new CameraSite("样例药店", Optional.empty(), place),
                CameraDevice.UNKNOWN,
                Optional.of(new StreamLines(new StreamLine(address), Optional.empty())));
    }

    /// A register in memory with the real Office; a failed work leaves nothing.
    private static final class Shelf extends MemoryStation implements Cameras {
        private final Map<String, RegisteredCamera> rows = new TreeMap<>();

        Shelf() {
            super(Instant.parse("2026-11-22T02:00:00Z"));
        }

        RegisteredCamera row(String code) {
            return Optional.ofNullable(rows.get(code)).orElseThrow();
        }

        DurableFiles sealing() {
            return new DurableFiles() {
                @Override
                public Stored seal(Path folder, java.io.InputStream bytes) throws java.io.IOException {
                    byte[] all = bytes.readAllBytes();
                    return new Stored(
                            folder.resolve("one").toAbsolutePath(),
                            new Digests("0".repeat(64), "0".repeat(64), all.length));
                }

                @Override
                public void replace(Path file, byte[] bytes) {
                    throw new UnsupportedOperationException();
                }
            };
        }

        @Override
        public Optional<RegisteredCamera> find(Tx tx, CameraCode code) {
            return Optional.ofNullable(rows.get(code.text()));
        }

        @Override
        public List<RegisteredCamera> page(Tx tx, Optional<CameraCode> after, int limit) {
            return rows.values().stream().limit(limit).toList();
        }

        @Override
        public boolean isBegun(Tx tx) {
            return !rows.isEmpty();
        }

        @Override
        public boolean isEntered(Tx tx, CameraCode code) {
            return rows.containsKey(code.text());
        }

        @Override
        public void put(Tx tx, RegisteredCamera camera) {
            Optional<RegisteredCamera> before =
                    Optional.ofNullable(rows.get(camera.code().text()));
            rows.put(
                    camera.code().text(),
                    new RegisteredCamera(
                            camera.code(),
                            camera.site(),
                            camera.device(),
                            camera.lines(),
                            new CameraFile(
                                    camera.file().papers(),
                                    before.map(there -> there.file().attachments())
                                            .orElse(List.of())),
                            camera.withdrawn(),
                            before.map(RegisteredCamera::revision).orElse(0L) + 1));
        }

        @Override
        public void attach(Tx tx, CameraCode code, Attachment attachment) {
            RegisteredCamera there = row(code.text());
            var all = new ArrayList<>(there.file().attachments());
            all.add(attachment);
            rows.put(code.text(), there.with(new CameraFile(there.file().papers(), all)));
        }
    }
}
