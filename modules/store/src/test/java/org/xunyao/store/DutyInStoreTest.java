package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
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
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.PharmacyId;
import org.xunyao.store.duty.DutyDaysInStore;
import org.xunyao.store.duty.DutyEntriesInStore;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyDesk;
import org.xunyao.supervision.duty.DutyDraft;
import org.xunyao.supervision.duty.DutyDraft.Kind;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyKeeper;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.duty.DutySpan;
import org.xunyao.video.CameraId;

/// The duty ledger over the real database.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class DutyInStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final DutyPost POST = new DutyPost(new PharmacyId(new UUID(1, 1)), new CameraId("C01"), "药师柜台䶮");
    private static final DutyPost OTHER = new DutyPost(POST.shop(), new CameraId("C02"), "药师柜台䶮");

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final SystemClock clock = new SystemClock(SystemClock.CHINA);
    private Station station;
    private DutyDesk desk;
    private DutyKeeper keeper;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        furnish();
    }

    private void furnish() {
        Store store = station.store();
        var grants = Stream.of(DutyDesk.LOOK, DutyDesk.CORRECT, DutyDesk.LEAVE, DutyDesk.UNDO)
                .map(action -> new Grant(
                        new RoleId("INSPECTOR"), action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true))
                .toList();
        var ids = new Ids(clock, new Random());
        var book = new AuditBook(Station.NAME, store.auditTrail(), Station.chain(), ids);
        var days = new DutyDaysInStore();
        var entries = new DutyEntriesInStore();
        desk = new DutyDesk(
                new Office(new Permissions(grants), store.transactions(), book, clock),
                new DutyDesk.Books(days, entries, store.auditShelf(Station.NAME)),
                clock,
                ids);
        keeper = keeper("door-1");
    }

    private DutyKeeper keeper(String name) {
        return new DutyKeeper(
                new DutyDaysInStore(), new DutyEntriesInStore(), station.store().transactions(), name, clock.zone());
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static DutyDay day(DutyPost post, LocalDate day, String marks) {
        return new DutyDay(post, day, (marks + ".".repeat(DutyDay.MINUTES)).substring(0, DutyDay.MINUTES));
    }

    private DutyDesk.Ledger ledger() {
        return desk.record(Station.INSPECTOR, List.of(POST), DAY, DAY.plusDays(1))
                .getOrDefault(POST, new DutyDesk.Ledger(List.of(), List.of()));
    }

    @Test
    void minutesAreThereAfterAStartAndStationsAndRunsAddUp() {
        keeper.write(List.of(day(POST, DAY, "pa"), day(OTHER, DAY, "k")));
        station.close();
        station = Station.open(engine, folder);
        furnish();
        keeper.write(List.of(day(POST, DAY, "..pp")));
        keeper("door-2").write(List.of(day(POST, DAY, ".k..aa"), day(POST, DAY.plusDays(1), "p")));
        assertThat(ledger().days()).containsExactly(day(POST, DAY, "pkppaa"), day(POST, DAY.plusDays(1), "p"));
        assertThat(desk.posts(Station.INSPECTOR))
                .isEqualTo(Map.of(
                        POST, new DutySpan(DAY, Optional.of(DAY.plusDays(1))),
                        OTHER, new DutySpan(DAY, Optional.of(DAY))));
        assertThat(keeper.day(DAY)).containsExactly(day(POST, DAY, "pkppaa"), day(OTHER, DAY, "k"));
    }

    @Test
    void anEntryStaysBesideTheOneThatTakesItBackAndIsTakenBackOnce() {
        DutyEntry first =
                desk.correct(Station.INSPECTOR, draft(Kind.PRESENT, "")).result();
        DutyEntry leave =
                desk.leave(Station.INSPECTOR, draft(Kind.LEAVE, "假条 7")).result();
        assertThat(first.person()).isEqualTo(Station.INSPECTOR.actor());
        DutyEntry undo = desk.undo(Station.INSPECTOR, first.id(), "看错了").result();
        assertThat(ledger().entries()).containsExactly(first, leave, undo);
        refused("DUTY-GONE", () -> desk.undo(Station.INSPECTOR, first.id(), "再撤一次"));
        refused("DUTY-GONE", () -> desk.undo(Station.INSPECTOR, undo.id(), "撤销撤销"));
        assertThat(ledger().entries()).hasSize(3);
    }

    @Test
    void whatNobodyCouldCheckLaterIsRefused() {
        refused("DUTY-DOCUMENT", () -> desk.leave(Station.INSPECTOR, draft(Kind.LEAVE, " ")));
        refused("DUTY-DOCUMENT", () -> desk.correct(Station.INSPECTOR, draft(Kind.LUNCH, "1")));
        DutyDraft good = draft(Kind.PRESENT, "");
        Instant future = clock.now().truncatedTo(ChronoUnit.MINUTES).plusSeconds(3_600);
        refused(
                "DUTY-TIME",
                () -> desk.correct(
                        Station.INSPECTOR, new DutyDraft(POST, Kind.PRESENT, good.from(), future, "", "核对")));
        refused(
                "DUTY-TIME",
                () -> desk.correct(
                        Station.INSPECTOR, new DutyDraft(POST, Kind.PRESENT, good.to(), good.from(), "", "核对")));
        refused(
                "DUTY-REASON",
                () -> desk.correct(
                        Station.INSPECTOR, new DutyDraft(POST, Kind.PRESENT, good.from(), good.to(), "", " ")));
        assertThatThrownBy(() -> desk.correct(Station.STRANGER, good)).isInstanceOf(RefusedException.class);
        assertThat(ledger().entries()).isEmpty();
    }

    @Test
    void oldDaysAndTheirEntriesAreForgottenButNeverTheNewestDays() {
        keeper.write(List.of(day(POST, DAY.minusDays(2), "p"), day(POST, DAY.minusDays(1), "p"), day(POST, DAY, "p")));
        desk.correct(Station.INSPECTOR, draft(Kind.PRESENT, ""));
        assertThat(keeper.forget(LocalDate.of(2100, 1, 1), 2)).isEqualTo(1);
        assertThat(ledger().entries()).hasSize(1);
        keeper.write(List.of(day(POST, DAY.plusDays(1), "p")));
        assertThat(keeper.forget(LocalDate.of(2100, 1, 1), 1)).isEqualTo(2);
        assertThat(ledger().entries()).isEmpty();
    }

    private static DutyDraft draft(Kind kind, String document) {
        Instant from = DAY.atTime(9, 0).atZone(SystemClock.CHINA).toInstant();
        return new DutyDraft(POST, kind, from, from.plusSeconds(600), document, "调看录像核对");
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
