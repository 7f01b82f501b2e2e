package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.access.AuditBook;
import org.xunyao.access.Office;
import org.xunyao.access.Permissions;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.RoleId;
import org.xunyao.access.Target;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceDesk;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.Vault;
import org.xunyao.evidence.Verdict;
import org.xunyao.evidence.catalogue.CatalogueDesk;
import org.xunyao.evidence.catalogue.Entry;
import org.xunyao.evidence.keeping.Holding;
import org.xunyao.evidence.keeping.RetentionDesk;
import org.xunyao.evidence.keeping.RetentionRule;
import org.xunyao.evidence.keeping.RetentionTable;
import org.xunyao.evidence.keeping.ScrubDesk;
import org.xunyao.evidence.keeping.ScrubPass;
import org.xunyao.evidence.keeping.ScrubRun;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.store.files.DurableFilesOnDisk;

/// Terms of keeping, disposal and the check of all files, over real rows and real files.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class KeepingInStoreTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final int TERM = 30;

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private Station station;
    private RetentionDesk retention;
    private ScrubDesk scrub;
    private ScrubRun run;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        furnish(Duration.ofDays(TERM + 1));
    }

    @AfterEach
    void close() {
        station.close();
    }

    /// @param later how far this room's clock is before the one by which things were sealed
    private void furnish(Duration later) {
        Clock clock = new Later(later);
        var store = station.store();
        var ids = new Ids(clock, new Random());
        var office = new Office(
                permissions(),
                store.transactions(),
                new AuditBook(Station.NAME, store.auditTrail(), Station.chain(), ids),
                clock);
        var vault = new Vault(
                station.location().vault(),
                new DurableFilesOnDisk(StandInDigester::second, 1 << 20),
                new StandInDigester());
        var table = new RetentionTable(
                List.of(rule(Holding.LOOSE, OptionalInt.of(TERM)), rule(Holding.CASE, OptionalInt.empty())),
                SystemClock.CHINA);
        retention = new RetentionDesk(office, store.evidenceItems(), store.evidenceKeeping(), vault, table, clock);
        scrub = new ScrubDesk(office, store.evidenceKeeping(), clock);
        run = new ScrubRun(scrub, vault, clock, ids);
    }

    private static RetentionRule rule(Holding holding, OptionalInt days) {
        return new RetentionRule(holding, days, LONG_AGO, Optional.empty(), "test", true);
    }

    private static Permissions permissions() {
        return new Permissions(Stream.of(
                        EvidenceDesk.READ,
                        RetentionDesk.LOOK,
                        RetentionDesk.DISPOSE,
                        RetentionDesk.SWEEP,
                        ScrubDesk.SCRUB)
                .map(action -> new Grant(new RoleId("INSPECTOR"), action, LONG_AGO, Optional.empty(), "test", true))
                .toList());
    }

    @Test
    void onlyWhatBelongsToNothingAndWhoseTermIsOverIsDue() {
        EvidenceItem loose = seal("loose", List.of(), Optional.empty());
        seal("of a case", List.of(new Target("case", "c1")), Optional.empty());
        seal("of a lead, for which there is no term", List.of(new Target("lead", "l1")), Optional.empty());
        assertThat(retention.due(Station.INSPECTOR, 100)).singleElement().satisfies(due -> {
            assertThat(due.held().item()).isEqualTo(loose);
            assertThat(due.held().holdings()).containsExactly(Holding.LOOSE);
        });
        furnish(Duration.ofDays(TERM - 1));
        assertThat(retention.due(Station.INSPECTOR, 100)).isEmpty();
    }

    @Test
    void theOriginalOfACopyIsKeptAsLongAsTheCopy() {
        EvidenceItem original = seal("original", List.of(), Optional.empty());
        EvidenceItem copy = seal("copy", List.of(new Target("case", "c1")), Optional.of(original.id()));
        assertThat(retention.due(Station.INSPECTOR, 100)).isEmpty();
        assertThatThrownBy(() -> retention.dispose(Station.INSPECTOR, original.id(), "到期"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("EVIDENCE-KEPT");
        assertThatThrownBy(() -> retention.dispose(Station.INSPECTOR, copy.id(), "到期"))
                .hasMessageContaining("EVIDENCE-KEPT");
    }

    @Test
    void bytesGoOnlyWhenNoOtherRowNamesThemAndOnlyInTheSweep() {
        EvidenceItem one = seal("the same bytes", List.of(), Optional.empty());
        EvidenceItem two = seal("the same bytes", List.of(), Optional.empty());
        retention.dispose(Station.INSPECTOR, one.id(), "到期");
        assertThat(retention.sweep(Station.INSPECTOR).result()).isZero();
        assertThat(verdict(two.id())).isInstanceOf(Verdict.Intact.class);
        retention.dispose(Station.INSPECTOR, two.id(), "到期");
        assertThat(verdict(two.id())).isInstanceOf(Verdict.Intact.class);
        assertThat(retention.sweep(Station.INSPECTOR).result()).isEqualTo(1);
        assertThat(retention.sweep(Station.INSPECTOR).result()).isZero();
        assertThat(verdict(two.id())).isInstanceOf(Verdict.Missing.class);
        assertThat(station.evidence().find(Station.INSPECTOR, one.id())).contains(one);
        assertThat(station.evidence().custody(Station.INSPECTOR, one.id()))
                .extracting(entry -> entry.action())
                .containsExactly("evidence.seal", "evidence.dispose");
    }

    @Test
    void whatIsDueIsFoundBehindMoreThanAPageOfWhatIsKept() {
        for (int i = 0; i < 210; i++) {
            seal("kept " + i, List.of(new Target("case", "c1")), Optional.empty());
        }
        EvidenceItem behind = seal("behind", List.of(), Optional.empty());
        assertThat(retention.due(Station.INSPECTOR, 10))
                .singleElement()
                .satisfies(due -> assertThat(due.held().item()).isEqualTo(behind));
    }

    @Test
    void aFileThatTheDiskRefusesIsAFaultAndTheOthersAreStillChecked() throws IOException {
        EvidenceItem refused = seal("refused", List.of(), Optional.empty());
        seal("sound", List.of(), Optional.empty());
        Files.delete(file(refused));
        Files.createDirectory(file(refused));
        ScrubPass pass = run.run(Station.INSPECTOR, done -> {}).orElseThrow().result();
        assertThat(pass.items()).isEqualTo(2);
        assertThat(pass.faults()).containsExactly(new ScrubPass.Fault(refused.id(), ScrubPass.UNREADABLE));
    }

    @Test
    void theListWalksByKeysToItsEndAlsoWhereManyWereSealedAtOnce() {
        var catalogue = new CatalogueDesk(
                new Office(
                        permissions(),
                        station.store().transactions(),
                        new AuditBook(
                                Station.NAME,
                                station.store().auditTrail(),
                                Station.chain(),
                                new Ids(new Later(Duration.ZERO), new Random())),
                        new Later(Duration.ZERO)),
                station.store().evidenceItems(),
                station.store().evidenceKeeping());
        var sealed = new ArrayList<EvidenceId>();
        for (int i = 0; i < 7; i++) {
            sealed.add(seal("item " + i, List.of(new Target("case", "c" + i)), Optional.empty())
                    .id());
        }
        retention.dispose(
                Station.INSPECTOR, seal("disposed", List.of(), Optional.empty()).id(), "到期");
        var walked = new ArrayList<Entry>();
        List<Entry> page = catalogue.page(Station.INSPECTOR, Optional.empty(), 3);
        while (!page.isEmpty()) {
            walked.addAll(page);
            page = catalogue.page(Station.INSPECTOR, Optional.of(page.getLast().item()), 3);
        }
        assertThat(walked).hasSize(8).doesNotHaveDuplicates();
        assertThat(walked.getFirst().disposed()).isTrue();
        assertThat(walked.reversed().subList(0, 7))
                .extracting(entry -> entry.item().id())
                .containsExactlyElementsOf(sealed);
        assertThat(walked.getLast().about()).containsExactly(new Target("case", "c0"));
        assertThat(catalogue.count(Station.INSPECTOR)).isEqualTo(8);
        assertThat(retention.term(Station.INSPECTOR, sealed.getFirst()).over()).isFalse();
        assertThat(retention
                        .term(Station.INSPECTOR, walked.getFirst().item().id())
                        .disposal())
                .isPresent();
    }

    @Test
    void nothingIsDisposedOfTwice() {
        EvidenceItem item = seal("once", List.of(), Optional.empty());
        retention.dispose(Station.INSPECTOR, item.id(), "到期");
        assertThatThrownBy(() -> retention.dispose(Station.INSPECTOR, item.id(), "到期"))
                .hasMessageContaining("EVIDENCE-UNKNOWN");
        assertThat(retention.due(Station.INSPECTOR, 100)).isEmpty();
    }

    @Test
    void theCheckNamesChangedAndMissingFilesAndLeavesThemAsTheyAre() throws IOException {
        EvidenceItem sound = seal("sound", List.of(), Optional.empty());
        EvidenceItem changed = seal("changed", List.of(), Optional.empty());
        EvidenceItem missing = seal("missing", List.of(), Optional.empty());
        EvidenceItem disposed = seal("disposed", List.of(), Optional.empty());
        retention.dispose(Station.INSPECTOR, disposed.id(), "到期");
        retention.sweep(Station.INSPECTOR);
        Path spoilt = file(changed);
        Files.writeString(spoilt, "chanGed");
        Files.delete(file(missing));
        assertThat(scrub.isDue(Station.INSPECTOR, Duration.ofDays(7))).isTrue();
        var done = new ArrayList<Long>();
        ScrubPass pass = run.run(Station.INSPECTOR, done::add).orElseThrow().result();
        assertThat(done).containsExactly(1L, 2L, 3L);
        assertThat(pass.items()).isEqualTo(3);
        assertThat(pass.bytes()).isEqualTo(sound.digests().size() + "chanGed".length());
        assertThat(pass.faults())
                .extracting(ScrubPass.Fault::item)
                .containsExactlyInAnyOrder(changed.id(), missing.id());
        assertThat(pass.faults())
                .filteredOn(fault -> fault.item().equals(missing.id()))
                .singleElement()
                .extracting(ScrubPass.Fault::found)
                .isEqualTo("");
        assertThat(spoilt).hasContent("chanGed");
        assertThat(scrub.last(Station.INSPECTOR)).hasValueSatisfying(last -> {
            assertThat(last.id()).isEqualTo(pass.id());
            assertThat(last.faults()).containsExactlyInAnyOrderElementsOf(pass.faults());
        });
        assertThat(scrub.isDue(Station.INSPECTOR, Duration.ofDays(7))).isFalse();
    }

    private Path file(EvidenceItem item) {
        String sha256 = item.digests().sha256();
        return station.location().vault().resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
    }

    private Verdict verdict(EvidenceId id) {
        return station.evidence().verify(Station.INSPECTOR, id);
    }

    private EvidenceItem seal(String content, List<Target> about, Optional<EvidenceId> original) {
        var capture = new Capture(
                EvidenceKind.STILL,
                "image/jpeg",
                Optional.empty(),
                Optional.empty(),
                new EvidenceSource.OfCamera("C1"),
                EvidenceUse.LEAD_ONLY,
                original,
                original.isPresent() ? List.of("crop 0,0,10,10") : List.of(),
                about);
        return station.evidence()
                .seal(Station.INSPECTOR, capture, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)))
                .result();
    }

    private record Later(Duration by) implements Clock {
        private static final Clock REAL = new SystemClock(SystemClock.CHINA);

        @Override
        public Instant now() {
            return REAL.now().plus(by);
        }

        @Override
        public long nanoTime() {
            return REAL.nanoTime();
        }

        @Override
        public ZoneId zone() {
            return REAL.zone();
        }
    }
}
