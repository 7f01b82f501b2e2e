package org.xunyao.registry.mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile.Item;
import org.xunyao.registry.camera.Attachment;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.CameraDevice;
import org.xunyao.registry.camera.CameraFile;
import org.xunyao.registry.camera.CameraSite;
import org.xunyao.registry.camera.Cameras;
import org.xunyao.registry.camera.DevicePaper;
import org.xunyao.registry.camera.FileRule;
import org.xunyao.registry.camera.FileRules;
import org.xunyao.registry.camera.RegisteredCamera;
import org.xunyao.registry.camera.Withdrawal;

final class ModeDeskTest {
    private static final CameraCode C1 = new CameraCode("C1");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Map<ModeProof, String> REVIEWER = Map.of(ModeProof.RECORD_REVIEWER, "李某，执法证 330198001");

    private final Shelf shelf = new Shelf();
    private final ModeDesk desk = new ModeDesk(
            shelf.office(Stream.of(
                    MemoryStation.grant("JURIST", ModeDesk.SET), MemoryStation.grant("JURIST", CameraDesk.LOOK))),
            shelf,
            shelf,
            new ModeGate(rules()),
            shelf);
    private final Ticket.OfPerson jurist = MemoryStation.ticket(1, "人1", "", "JURIST");

    @BeforeEach
    void whole() {
        shelf.camera = camera(papers(), true, "柜台下主机");
    }

    private static FileRules rules() {
        return new FileRules(Arrays.stream(Item.values())
                .map(item -> new FileRule(
                        item,
                        item == Item.CLOCK_CHECKED ? OptionalInt.of(90) : OptionalInt.empty(),
                        LocalDate.of(2026, 1, 1),
                        Optional.empty(),
                        "test",
                        true))
                .toList());
    }

    private static Map<Item, DevicePaper> papers() {
        var papers = new EnumMap<Item, DevicePaper>(Item.class);
        for (Item item : Item.values()) {
            papers.put(item, new DevicePaper("文号 " + item, Optional.of(DAY), Optional.empty()));
        }
        return papers;
    }

    private static RegisteredCamera camera(Map<Item, DevicePaper> papers, boolean pictured, String recording) {
        String hex = "0".repeat(64);
        var sign = new Attachment(
                new UUID(1, 1),
                Item.SIGN_AT_PLACE,
                "sign.jpg",
                new DurableFiles.Stored(Path.of("sign.jpg"), new Digests(hex, hex, 1)),
                Instant.EPOCH,
                "x");
        return new RegisteredCamera(
                C1,
                new CameraSite("康民大药房", Optional.empty(), "处方区"),
                new CameraDevice("", "", recording),
                Optional.empty(),
                new CameraFile(papers, pictured ? List.of(sign) : List.of()),
                Optional.empty(),
                1);
    }

    private ModeStanding standing() {
        return desk.standing(jurist, C1).orElseThrow();
    }

    private List<ModeLack> refused(EvidenceMode mode, Map<ModeProof, String> named) {
        return ((ModeSet.Refused) desk.set(jurist, C1, mode, named, "第41条齐备")).lacks();
    }

    @Test
    void everyCameraIsALeadUntilSomebodySetsAnother() {
        assertThat(standing().chosen()).isEqualTo(EvidenceMode.LEAD_ONLY);
        assertThat(standing().holds()).isEqualTo(EvidenceMode.LEAD_ONLY);
        assertThat(desk.history(jurist, C1)).isEmpty();
    }

    @Test
    void withEverythingThereTheModeIsSetAndKeepsWhatProvedIt() {
        assertThat(standing().closed(EvidenceMode.ART41_EVIDENCE)).isEmpty();
        assertThat(desk.set(jurist, C1, EvidenceMode.ART41_EVIDENCE, REVIEWER, "第41条齐备"))
                .isInstanceOf(ModeSet.Done.class);
        ModeEntry entry = desk.history(jurist, C1).getFirst();
        assertThat(entry.proofs())
                .containsEntry("RECORD_REVIEWER", "李某，执法证 330198001")
                .containsEntry("TECHNICAL_REVIEW", "文号 TECHNICAL_REVIEW")
                .hasSize(8);
        assertThat(entry.by()).isEqualTo(jurist.actor());
        assertThat(standing().holds()).isEqualTo(EvidenceMode.ART41_EVIDENCE);
        assertThat(shelf.links().getLast().action()).isEqualTo("camera.mode");
    }

    @ParameterizedTest
    @EnumSource(Item.class)
    void onePaperMissingClosesTheButtonAndRefuses(Item item) {
        Map<Item, DevicePaper> papers = papers();
        papers.remove(item);
        shelf.camera = camera(papers, true, "");
        assertThat(standing().closed(EvidenceMode.ART41_EVIDENCE))
                .extracting(ModeLack::messageKey)
                .containsExactly("mode.lack." + item + ".MISSING");
        assertThat(refused(EvidenceMode.ART41_EVIDENCE, REVIEWER))
                .extracting(ModeLack::messageKey)
                .containsExactly("mode.lack." + item + ".MISSING");
        assertThat(shelf.links()).isEmpty();
        assertThat(shelf.entries).isEmpty();
    }

    @Test
    void thePictureOfTheSignAndTheReviewerAreAskedForToo() {
        shelf.camera = camera(papers(), false, "");
        assertThat(refused(EvidenceMode.ART41_EVIDENCE, Map.of(ModeProof.RECORD_REVIEWER, " ")))
                .containsExactly(new ModeLack.NoSignPicture(), new ModeLack.OfProof(ModeProof.RECORD_REVIEWER));
    }

    @Test
    void aTableWithoutRowsOpensNothing() {
        shelf.camera = camera(Map.of(), true, "");
        var gate = new ModeGate(new FileRules(List.of()));
        assertThat(gate.standing(EvidenceMode.ART41_EVIDENCE, shelf.camera, DAY))
                .hasSize(5);
    }

    @Test
    void aRecordingOfTheShopNeedsItsPapersItsCarrierAndWhoGaveIt() {
        assertThat(refused(EvidenceMode.ENTERPRISE_RECORD, Map.of()))
                .extracting(ModeLack::messageKey)
                .containsExactly(
                        "mode.lack.SCENE_RECORD",
                        "mode.lack.EXTRACTION_SHEET",
                        "mode.lack.EXTRACTION_RECORD",
                        "mode.lack.INTEGRITY",
                        "mode.lack.PROVIDER");
        var named = new HashMap<ModeProof, String>();
        ModeProof.of(EvidenceMode.ENTERPRISE_RECORD).forEach(proof -> named.put(proof, "有"));
        shelf.camera = camera(Map.of(), false, "");
        assertThat(refused(EvidenceMode.ENTERPRISE_RECORD, named)).containsExactly(new ModeLack.NoRecording());
        shelf.camera = camera(Map.of(), false, "柜台下主机");
        assertThat(desk.set(jurist, C1, EvidenceMode.ENTERPRISE_RECORD, named, "依法调取"))
                .isInstanceOf(ModeSet.Done.class);
    }

    @Test
    void whatIsLostLaterMakesItALeadAgainByItself() {
        desk.set(jurist, C1, EvidenceMode.ART41_EVIDENCE, REVIEWER, "第41条齐备");
        shelf.now = Instant.parse("2027-02-19T02:00:00Z");
        assertThat(standing().chosen()).isEqualTo(EvidenceMode.ART41_EVIDENCE);
        assertThat(standing().holds()).as("the clock was checked 91 days ago").isEqualTo(EvidenceMode.LEAD_ONLY);
        RegisteredCamera gone = shelf.camera.leaving(Optional.of(new Withdrawal(shelf.now, "x", "拆除")));
        shelf.camera = gone;
        assertThat(standing().closed(EvidenceMode.ENTERPRISE_RECORD)).containsExactly(new ModeLack.Withdrawn());
    }

    @Test
    void backToALeadNeedsAReasonAndNothingElse() {
        desk.set(jurist, C1, EvidenceMode.ART41_EVIDENCE, REVIEWER, "第41条齐备");
        assertThatThrownBy(() -> desk.set(jurist, C1, EvidenceMode.LEAD_ONLY, Map.of(), " "))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("MODE-WORDS"));
        desk.set(jurist, C1, EvidenceMode.LEAD_ONLY, Map.of(), "公告撤下");
        assertThat(desk.history(jurist, C1)).extracting(ModeEntry::number).containsExactly(2L, 1L);
        assertThat(standing().chosen()).isEqualTo(EvidenceMode.LEAD_ONLY);
        var clerk = MemoryStation.ticket(2, "人2", "", "CLERK");
        assertThatThrownBy(() -> desk.set(clerk, C1, EvidenceMode.LEAD_ONLY, Map.of(), "x"))
                .isInstanceOf(RefusedException.class);
    }

    private static final class Shelf extends MemoryStation implements Cameras, CameraModes {
        private RegisteredCamera camera = camera(Map.of(), false, "");
        private final Map<Long, ModeEntry> entries = shelf();

        Shelf() {
            super(Instant.parse("2026-11-20T02:00:00Z"));
        }

        @Override
        public Optional<RegisteredCamera> find(Tx tx, CameraCode code) {
            return Optional.of(camera).filter(one -> one.code().equals(code));
        }

        @Override
        public List<ModeEntry> of(Tx tx, CameraCode code) {
            return new ArrayList<>(entries.values()).reversed();
        }

        @Override
        public void add(Tx tx, ModeEntry entry) {
            entries.put(entry.number(), entry);
        }

        @Override
        public List<RegisteredCamera> page(Tx tx, Optional<CameraCode> after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isBegun(Tx tx) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isEntered(Tx tx, CameraCode code) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void put(Tx tx, RegisteredCamera one) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void attach(Tx tx, CameraCode code, Attachment attachment) {
            throw new UnsupportedOperationException();
        }
    }
}
