package org.xunyao.supervision.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xunyao.access.Action;
import org.xunyao.access.Office;
import org.xunyao.access.Saved;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Ids;

/// The desk of the duty ledger (在岗台账): reading it, writing over it by counter-entry, taking it out, and
/// one row a day for the record itself. All methods throw {@link org.xunyao.access.RefusedException} if no
/// role of the ticket holds the action.
public final class DutyDesk {
    /// Reading the ledger.
    public static final Action LOOK = new Action("duty.look");

    /// Writing a correction over it.
    public static final Action CORRECT = new Action("duty.correct");

    /// Entering approved leave and breaks.
    public static final Action LEAVE = new Action("duty.leave");

    /// Taking an entry back by another.
    public static final Action UNDO = new Action("duty.undo");

    /// Taking the ledger out of the station.
    public static final Action EXPORT = new Action("duty.export");

    /// Writing a day's digest.
    public static final Action DIGEST = new Action("duty.digest");

    private static final String DUTY = "duty";
    private static final Target ALL = new Target(DUTY, "*");

    private final Office office;
    private final Books books;
    private final Clock clock;
    private final Ids ids;

    /// Where it is kept.
    ///
    /// @param shelf of the station's audit, in which digests are looked for
    public record Books(DutyDays days, DutyEntries entries, AuditShelf shelf) {}

    /// What is known of a post (岗位台账).
    ///
    /// @param days as machines recorded them; days without record are left out
    /// @param entries that touch them, in the order they were made, with those that take some back
    public record Ledger(List<DutyDay> days, List<DutyEntry> entries) {
        /// Copies the lists.
        public Ledger {
            days = List.copyOf(days);
            entries = List.copyOf(entries);
        }
    }

    /// @param ids of new entries
    public DutyDesk(Office office, Books books, Clock clock, Ids ids) {
        this.office = office;
        this.books = books;
        this.clock = clock;
        this.ids = ids;
    }

    /// All posts that have a record, each with its first and last day.
    public Map<DutyPost, DutySpan> posts(Ticket ticket) {
        return office.look(ticket, LOOK, ALL, books.days()::posts);
    }

    /// The ledger of posts.
    ///
    /// @param from first day
    /// @param to last day
    public Map<DutyPost, Ledger> record(Ticket ticket, List<DutyPost> posts, LocalDate from, LocalDate to) {
        ZoneId zone = clock.zone();
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        return office.look(ticket, LOOK, ALL, tx -> {
            var found = new LinkedHashMap<DutyPost, Ledger>();
            posts.forEach(post -> found.put(
                    post,
                    new Ledger(
                            books.days().of(tx, post, from, to), books.entries().of(tx, post, begin, end))));
            return found;
        });
    }

    /// Writes a correction over the machine's record (更正).
    ///
    /// @throws FaultException `DUTY-…`
    public Saved<DutyEntry> correct(Ticket ticket, DutyDraft draft) {
        return office.perform(ticket, CORRECT, target(draft), tx -> {
            if (draft.kind().rest()) {
                throw new FaultException("DUTY-DOCUMENT", "leave is no correction");
            }
            DutyEntry entry = entry(ticket, draft);
            books.entries().add(tx, entry);
            return entry;
        });
    }

    /// Enters approved leave or a break (请假、午休).
    ///
    /// @throws FaultException `DUTY-…`
    public Saved<DutyEntry> leave(Ticket ticket, DutyDraft draft) {
        return office.perform(ticket, LEAVE, target(draft), tx -> {
            if (!draft.kind().rest()) {
                throw new FaultException("DUTY-DOCUMENT", "a correction is no leave");
            }
            DutyEntry entry = entry(ticket, draft);
            books.entries().add(tx, entry);
            return entry;
        });
    }

    private static Target target(DutyDraft draft) {
        return new Target(DUTY, draft.post().camera().code());
    }

    private DutyEntry entry(Ticket ticket, DutyDraft draft) {
        draft.check();
        Instant now = clock.now();
        if (!draft.kind().rest() && draft.to().isAfter(now)) {
            throw new FaultException("DUTY-TIME", "a correction of what is still to come");
        }
        return new DutyEntry(ids.next(), draft, ticket.actor(), now, Optional.empty());
    }

    /// Takes an entry back by another, which stays beside it (撤销更正).
    ///
    /// @param reason why; must not be empty
    /// @throws FaultException `DUTY-GONE` if it is not there or was taken back, `DUTY-REASON`
    public Saved<DutyEntry> undo(Ticket ticket, UUID id, String reason) {
        return office.perform(ticket, UNDO, new Target(DUTY, id.toString()), tx -> {
            DutyEntry before = books.entries()
                    .find(tx, id)
                    .filter(entry -> entry.undoes().isEmpty())
                    .filter(entry -> books.entries().undoing(tx, id).isEmpty())
                    .orElseThrow(() -> new FaultException("DUTY-GONE", "entry " + id));
            DutyDraft was = before.draft();
            var draft = new DutyDraft(was.post(), was.kind(), was.from(), was.to(), was.document(), reason);
            draft.check();
            var entry = new DutyEntry(ids.next(), draft, ticket.actor(), clock.now(), Optional.of(id));
            books.entries().add(tx, entry);
            return entry;
        });
    }

    /// Records that the ledger of a shop's month is taken out.
    ///
    /// @param month such as `2026-11`
    public Saved<String> export(Ticket ticket, DutyPost post, String month) {
        String what = post.camera().code() + "/" + month;
        return office.perform(ticket, EXPORT, new Target(DUTY, what), tx -> what);
    }

    /// Ties the record of a day into the chain: one row for a day. The target is `duty` and `DAY/SM3/POSTS`.
    ///
    /// @param ticket the machine's
    /// @param posts how many have a record
    /// @param sm3 over the record's canonical text, 64 hexadecimal digits
    public Saved<LocalDate> digest(Ticket ticket, LocalDate day, int posts, String sm3) {
        return office.perform(ticket, DIGEST, new Target(DUTY, day + "/" + sm3 + "/" + posts), tx -> day);
    }

    /// The last day of which a digest speaks; nothing if there is none yet.
    public Optional<LocalDate> lastDigest(Ticket ticket) {
        return office.look(ticket, DIGEST, ALL, tx -> {
            var digests = new AuditQuery(
                    Optional.empty(),
                    Optional.of(DUTY),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(DIGEST.code()),
                    Optional.of("done"));
            return books.shelf().index().page(tx, books.shelf().station(), digests, Optional.empty(), 1).stream()
                    .findFirst()
                    .map(row -> LocalDate.parse(
                            row.target().id().substring(0, row.target().id().indexOf('/'))));
        });
    }
}
