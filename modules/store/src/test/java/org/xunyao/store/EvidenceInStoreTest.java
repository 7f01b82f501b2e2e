package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.RefusedException;
import org.xunyao.access.Target;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.Custody;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Unregistered;
import org.xunyao.evidence.Verdict;
import org.xunyao.kernel.FaultException;

@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class EvidenceInStoreTest {
    @Parameter
    Engine engine = Engine.DERBY;

    private static final Target ALARM = new Target("alarm", "a1");
    private static final byte[] FILM = "access units as received".getBytes(StandardCharsets.UTF_8);

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
    void sealedBytesRowAndCustodyAreTheSameAfterReopening() throws IOException {
        EvidenceItem sealed = seal(clip(), FILM);
        station.close();
        station = Station.open(engine, folder);
        EvidenceItem read =
                station.evidence().find(Station.INSPECTOR, sealed.id()).orElseThrow();
        assertThat(read).isEqualTo(sealed);
        assertThat(read.digests()).isEqualTo(new StandInDigester().digest(FILM));
        assertThat(station.evidence().of(Station.INSPECTOR, ALARM)).containsExactly(sealed);
        assertThat(station.evidence().custody(Station.INSPECTOR, sealed.id()))
                .extracting(Custody::action, Custody::by, Custody::sha256)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "evidence.seal",
                        Station.INSPECTOR.actor(),
                        sealed.digests().sha256()));
        assertThat(intact(sealed.id())).hasBinaryContent(FILM);
    }

    @Test
    void everyFlippedBitOfASealedFileIsNoticed() throws IOException {
        EvidenceItem sealed = seal(clip(), FILM);
        Path file = intact(sealed.id());
        for (int bit = 0; bit < FILM.length * 8; bit++) {
            byte[] changed = FILM.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, changed);
            assertThat(station.evidence().verify(Station.INSPECTOR, sealed.id()))
                    .isInstanceOf(Verdict.Changed.class);
        }
        Files.write(file, FILM);
        intact(sealed.id());
    }

    @Test
    void alteredBytesAreNotOverwrittenBySealingTheOriginalAgain() throws IOException {
        Path file = intact(seal(clip(), FILM).id());
        Files.writeString(file, "something else");
        assertThatThrownBy(() -> seal(clip(), FILM))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("EVIDENCE-DISK");
        assertThat(file).hasContent("something else");
    }

    @Test
    void aMissingFileIsSaidToBeMissing() throws IOException {
        EvidenceItem sealed = seal(clip(), FILM);
        Files.delete(intact(sealed.id()));
        assertThat(station.evidence().verify(Station.INSPECTOR, sealed.id())).isEqualTo(new Verdict.Missing(sealed));
    }

    @Test
    void aDerivedCopyNamesItsOriginalAndHowItWasMade() {
        EvidenceItem original = seal(clip(), FILM);
        var copy = new Capture(
                EvidenceKind.STILL,
                "image/png",
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfPerson(Station.INSPECTOR.person().id()),
                EvidenceUse.LEAD_ONLY,
                Optional.of(original.id()),
                List.of("第 3 帧", "截图"),
                List.of());
        EvidenceItem still = seal(copy, new byte[] {1});
        assertThat(station.evidence().find(Station.INSPECTOR, still.id())).contains(still);
    }

    @Test
    void aFileWhoseRowWasNotSavedGoesToTheTrayAndIsRegisteredBySealingItAnew() throws IOException {
        var orphanCopy = new Capture(
                EvidenceKind.STILL,
                "image/png",
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfCamera("c1"),
                EvidenceUse.LEAD_ONLY,
                Optional.of(new EvidenceId(new UUID(0, 0))),
                List.of("cut"),
                List.of());
        assertThatThrownBy(() -> seal(orphanCopy, FILM)).hasMessageStartingWith("EVIDENCE-UNKNOWN");
        assertThat(Notes.chain(station.store())).isEmpty();
        seal(clip(), new byte[] {9});
        List<Unregistered> tray = station.evidence().unregistered(Station.INSPECTOR, 10);
        assertThat(tray).hasSize(1);
        assertThat(tray.getFirst().file()).hasBinaryContent(FILM);
        try (InputStream bytes = Files.newInputStream(tray.getFirst().file())) {
            station.evidence().seal(Station.INSPECTOR, clip(), bytes);
        }
        assertThat(station.evidence().unregistered(Station.INSPECTOR, 10)).isEmpty();
    }

    @Test
    void whatWasBeingWrittenWhenTheMachineStoppedIsShownAsNotWhole() throws IOException {
        Path incoming = Files.createDirectories(station.location().vault().resolve(".incoming"));
        Files.writeString(incoming.resolve("1.part"), "ha");
        assertThat(station.evidence().unregistered(Station.INSPECTOR, 10))
                .extracting(Unregistered::whole, Unregistered::size)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(false, 2L));
    }

    @Test
    void whoMayNotSealLeavesNoFile() {
        assertThatThrownBy(() -> station.evidence().seal(Station.STRANGER, clip(), new ByteArrayInputStream(FILM)))
                .isInstanceOf(RefusedException.class);
        assertThat(station.location().vault()).doesNotExist();
    }

    @Test
    void attachingTwiceJoinsOnceAndBothStandInTheCustody() {
        EvidenceItem sealed = seal(clip(), FILM);
        var file = new Target("case", "c1");
        station.evidence().attach(Station.INSPECTOR, sealed.id(), file);
        station.evidence().attach(Station.INSPECTOR, sealed.id(), file);
        assertThat(station.evidence().of(Station.INSPECTOR, file)).containsExactly(sealed);
        assertThat(station.evidence().custody(Station.INSPECTOR, sealed.id()))
                .extracting(Custody::action)
                .containsExactly("evidence.seal", "evidence.attach", "evidence.attach");
    }

    private Path intact(EvidenceId id) {
        return station.evidence().verify(Station.INSPECTOR, id) instanceof Verdict.Intact(EvidenceItem item, Path file)
                ? file
                : org.junit.jupiter.api.Assertions.fail("not intact");
    }

    @Test
    void whatWasAlsoTakenLawfullyIsNotOnlyALead() {
        String lead = seal(clip(), FILM).digests().sha256();
        String both = seal(clip(), new byte[] {9}).digests().sha256();
        seal(taken(), new byte[] {9});
        String proof = seal(taken(), new byte[] {8}).digests().sha256();
        Set<String> asked = Set.of(lead, both, proof, "0".repeat(64));
        Set<String> leads = station.store()
                .transactions()
                .read(tx -> station.store().evidenceItems().leadOnly(tx, asked));
        assertThat(leads).containsExactly(lead);
    }

    private static Capture taken() {
        return new Capture(
                EvidenceKind.CLIP,
                "video/mp2t",
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfCamera("cam-1"),
                EvidenceUse.LAWFULLY_COLLECTED,
                Optional.empty(),
                List.of(),
                List.of());
    }

    private EvidenceItem seal(Capture capture, byte[] bytes) {
        return station.evidence()
                .seal(Station.INSPECTOR, capture, new ByteArrayInputStream(bytes))
                .result();
    }

    private static Capture clip() {
        return new Capture(
                EvidenceKind.CLIP,
                "video/mp2t",
                Optional.empty(),
                Optional.of(Instant.parse("2026-11-20T01:02:03.000004Z")),
                new EvidenceSource.OfCamera("cam-1"),
                EvidenceUse.LEAD_ONLY,
                Optional.empty(),
                List.of(),
                List.of(ALARM));
    }
}
