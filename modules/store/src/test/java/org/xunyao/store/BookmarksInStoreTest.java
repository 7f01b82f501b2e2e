package org.xunyao.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
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
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.RefusedException;
import org.xunyao.access.RoleId;
import org.xunyao.access.Ticket;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.SystemClock;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.supervision.bookmark.BookmarkDesk;
import org.xunyao.video.CameraId;

/// Bookmarks over the real database.
@ParameterizedClass(name = "{0}")
@EnumSource(Engine.class)
class BookmarksInStoreTest {
    private static final Instant MOMENT = Instant.parse("2026-11-20T02:42:07.125Z");
    private static final Ticket.OfPerson OTHER = new Ticket.OfPerson(
            new Person(new PersonId(new UUID(1, 9)), "wang", "王五", "药械化股", "", Set.of(new RoleId("INSPECTOR"))),
            new UUID(2, 9));

    @Parameter
    Engine engine = Engine.DERBY;

    @TempDir
    Path folder;

    private final SystemClock clock = new SystemClock(SystemClock.CHINA);
    private Station station;
    private BookmarkDesk desk;

    @BeforeEach
    void open() {
        station = Station.open(engine, folder);
        furnish();
    }

    private void furnish() {
        Store store = station.store();
        var grants = Stream.of(BookmarkDesk.LOOK, BookmarkDesk.SET)
                .map(action -> new Grant(
                        new RoleId("INSPECTOR"), action, LocalDate.of(2020, 1, 1), Optional.empty(), "test", true))
                .toList();
        var book = new AuditBook(Station.NAME, store.auditTrail(), Station.chain(), new Ids(clock, new Random()));
        desk = new BookmarkDesk(
                new Office(new Permissions(grants), store.transactions(), book, clock), store.bookmarks());
    }

    @AfterEach
    void close() {
        station.close();
    }

    private static Bookmark bookmark(int id, int minute, boolean shared) {
        return new Bookmark(
                new UUID(5, id),
                "",
                "药师返岗䶮" + id,
                "第一次",
                MOMENT.plusSeconds(60L * minute),
                List.of(new CameraId("C1"), new CameraId("C2")),
                shared);
    }

    @Test
    void onesOwnAndSharedOnesAreSeenTheNewestMomentsFirstAlsoAfterAStart() {
        var first = desk.save(Station.INSPECTOR, bookmark(1, 0, false)).result();
        var second = desk.save(Station.INSPECTOR, bookmark(2, 5, true)).result();
        assertThat(first.owner()).isEqualTo(Station.INSPECTOR.actor());
        assertThat(desk.all(Station.INSPECTOR)).containsExactly(second, first);
        assertThat(desk.all(OTHER)).containsExactly(second);
        station.close();
        station = Station.open(engine, folder);
        furnish();
        assertThat(desk.all(Station.INSPECTOR)).containsExactly(second, first);
    }

    @Test
    void whatWasTakenAwayComesBackUnderItsId() {
        var kept = desk.save(Station.INSPECTOR, bookmark(1, 0, true)).result();
        desk.delete(Station.INSPECTOR, kept.id());
        assertThat(desk.all(Station.INSPECTOR)).isEmpty();
        desk.save(Station.INSPECTOR, kept);
        assertThat(desk.all(OTHER)).containsExactly(kept);
        desk.save(Station.INSPECTOR, kept.shared(false));
        assertThat(desk.all(OTHER)).isEmpty();
    }

    @Test
    void nobodyChangesAnothersAndWhoHasNoRightSeesNothing() {
        var kept = desk.save(Station.INSPECTOR, bookmark(1, 0, true)).result();
        assertThatThrownBy(() -> desk.delete(OTHER, kept.id()))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.code()).isEqualTo("BOOKMARK-FOREIGN"));
        assertThatThrownBy(() -> desk.save(OTHER, kept.shared(false))).isInstanceOf(FaultException.class);
        assertThat(desk.all(Station.INSPECTOR)).containsExactly(kept);
        assertThatThrownBy(() -> desk.all(Station.STRANGER)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.save(Station.STRANGER, kept)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aNameThatCannotBeReadIsNoName() {
        for (String name : List.of("", " x", "a\u202Eb", "x".repeat(41))) {
            assertThatThrownBy(() ->
                            new Bookmark(new UUID(5, 1), "", name, "", MOMENT, List.of(new CameraId("C1")), false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
