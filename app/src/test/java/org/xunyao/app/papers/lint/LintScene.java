package org.xunyao.app.papers.lint;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Person;
import org.xunyao.access.PersonId;
import org.xunyao.access.account.Account;
import org.xunyao.access.account.Accounts;
import org.xunyao.app.shell.StillClock;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Clue;
import org.xunyao.casework.Lead;
import org.xunyao.casework.LeadId;
import org.xunyao.casework.LeadSource;
import org.xunyao.casework.Leads;
import org.xunyao.casework.RegisterNumber;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.course.Entry;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.documents.forms.Period;
import org.xunyao.documents.forms.SceneRecord;
import org.xunyao.documents.lint.LintBook;
import org.xunyao.documents.lint.Linting;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.kernel.clock.ClockJump;
import org.xunyao.kernel.clock.ClockJumps;
import org.xunyao.registry.PharmacyId;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.SampleCounty;
import org.xunyao.wire.form.FormFiles;
import org.xunyao.wire.form.LintTables;

/// A case with its journal and documents in memory, and the rules of the shipped tables.
final class LintScene {
    static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root", "..")).resolve("resources");
    static final DocumentKinds KINDS = DocumentKinds.installed(new FormFiles(RESOURCES.resolve("documents")).read());
    static final CaseId CASE = new CaseId(new UUID(3, 1));
    static final String MATTER = "case:" + CASE.value();
    static final String OTHER = "case:" + new UUID(3, 2);
    static final LeadId LEAD = new LeadId(new UUID(2, 1));
    static final LocalDate FILED = LocalDate.of(2026, 11, 10);
    static final Officer LI = new Officer("李明远", "330198001", "药械化股");
    static final Officer WANG = new Officer("王晓岚", "330198002", "药械化股");
    private static final StillClock CLOCK = new StillClock(Instant.parse("2026-11-20T02:42:00Z"));
    private static final Instant START = Instant.parse("2026-11-10T02:00:00Z");
    private static final Digests DIGESTS = new Digests("ab".repeat(32), "cd".repeat(32), 1);

    final List<Document> documents = new ArrayList<>();
    final List<ClockJump> jumps = new ArrayList<>();
    final List<LintBook.Certificate> certificates = new ArrayList<>();
    final Set<String> closed = new HashSet<>();
    LocalDate filed = FILED;
    private final List<Entry> journal = new ArrayList<>();

    /// Adds a step to the journal.
    LintScene step(Act act, Stage to, LocalDate day) {
        journal.add(new Entry(journal.size() + 1, act, day, to, new PersonId(new UUID(1, 4)), START, Optional.empty()));
        return this;
    }

    static FormSpec spec(int form) {
        return (FormSpec) KINDS.byNumber(form);
    }

    static SheetFacts sheet(int form) {
        return SheetFacts.empty(spec(form));
    }

    static SceneRecord scene(LocalDateTime from, LocalDateTime to, String place, Officer... officers) {
        return new SceneRecord(
                new Period(from, to),
                place,
                List.of(officers),
                new Party("甲药房", "", "", "", "", "", "", ""),
                "某局",
                "检查",
                "到场",
                "现场情况。",
                new SceneRecord.Answers("", "", ""),
                true);
    }

    /// Puts an issued document beside the one that is looked at.
    void issued(Facts facts, String number, String matter, int day) {
        documents.add(new Document.Issued(
                new DocumentId(new UUID(8, documents.size() + 1)),
                matter,
                facts,
                Optional.of(number).filter(text -> !text.isEmpty()),
                START.plusSeconds(86_400L * day),
                new DurableFiles.Stored(Path.of("x"), DIGESTS)));
    }

    List<Finding> found(Facts facts) {
        List<LintBook.Certificate> known = certificates;
        LintBook read = new LintTables(
                        RESOURCES.resolve("documents/lint.csv"), RESOURCES.resolve("sample/certificates.csv"))
                .book();
        var book = new LintBook(
                read.rows(),
                Stream.concat(read.certificates().stream(), known.stream()).toList());
        var shelves = new Linting.Shelves(papers(), leads(), files(), accounts(), clockJumps());
        var linting = new Linting(shelves, book, rulebook(), "澜", CLOCK);
        return linting.examine(new Tx() {}, new Document.Draft(new DocumentId(new UUID(7, 7)), MATTER, facts, START));
    }

    List<String> rules(Facts facts) {
        return found(facts).stream().map(one -> one.rule().name()).distinct().toList();
    }

    private static Rulebook rulebook() {
        return new Rulebook(
                new ProcedureTables(RESOURCES.resolve("procedure")).procedure(),
                new DeadlineTables(RESOURCES.resolve("deadlines")).rules(),
                new Deadlines(new CalendarTables(RESOURCES.resolve("calendar")).calendar(), Rollover.EVERY_DAY_OFF));
    }

    private CaseFile file() {
        var head = new CaseFile.Head(
                CASE,
                new RegisterNumber(2026, 3),
                LEAD,
                new PharmacyId(new UUID(1, 4)),
                "执业药师不在岗",
                filed,
                staff().stream()
                        .filter(person -> person.badge().equals(LI.badge())
                                || person.badge().equals(WANG.badge()))
                        .map(person -> new org.xunyao.casework.Officer(person.id(), person.name(), person.badge()))
                        .toList(),
                new PersonId(new UUID(1, 4)),
                START);
        return journal.isEmpty() ? new CaseFile.Investigating(head) : new CaseFile.OnCourse(head, new Course(journal));
    }

    private static Lead lead() {
        return new Lead.ClueRegistered(new Clue(
                LEAD,
                new RegisterNumber(2026, 1),
                LeadSource.SUPERVISION,
                "alarm:1",
                "连续无人在岗",
                LocalDate.of(2026, 11, 8),
                new PharmacyId(new UUID(1, 4)),
                List.of(),
                new PersonId(new UUID(1, 1)),
                START));
    }

    static List<Person> staff() {
        return new SampleCounty(RESOURCES.resolve("sample"))
                .people().stream().map(SampleCounty.Newcomer::person).toList();
    }

    private Documents papers() {
        return new Documents() {
            @Override
            public Optional<Document> find(Tx tx, DocumentId id) {
                return documents.stream().filter(one -> one.id().equals(id)).findFirst();
            }

            @Override
            public List<Document> ofMatter(Tx tx, String matter) {
                return documents.stream()
                        .filter(one -> one.matter().equals(matter))
                        .toList();
            }

            @Override
            public List<Document> newest(Tx tx, Instant upTo, int limit) {
                return documents.reversed();
            }

            @Override
            public void put(Tx tx, Document document) {
                documents.add(document);
            }
        };
    }

    private static Leads leads() {
        return new Leads() {
            @Override
            public Optional<Lead> find(Tx tx, LeadId id) {
                return id.equals(LEAD) ? Optional.of(lead()) : Optional.empty();
            }

            @Override
            public Optional<Lead> ofOrigin(Tx tx, String reference) {
                return Optional.empty();
            }

            @Override
            public List<Lead> newest(Tx tx, Optional<LeadId> before, int limit) {
                return List.of(lead());
            }

            @Override
            public long standing(Tx tx, Set<Stage> stages) {
                return 0;
            }

            @Override
            public void put(Tx tx, Lead lead) {}
        };
    }

    private CaseFiles files() {
        return new CaseFiles() {
            @Override
            public Optional<CaseFile> find(Tx tx, CaseId id) {
                return id.equals(CASE) ? Optional.of(file()) : Optional.empty();
            }

            @Override
            public List<CaseFile> newest(Tx tx, Optional<CaseId> before, int limit) {
                return List.of(file());
            }

            @Override
            public long standing(Tx tx, Set<Stage> stages) {
                return 0;
            }

            @Override
            public void put(Tx tx, CaseFile file) {}
        };
    }

    private Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Account> byLogin(Tx tx, String login) {
                return Optional.empty();
            }

            @Override
            public void put(Tx tx, Account account) {}

            @Override
            public List<Account> all(Tx tx) {
                return staff().stream().map(LintScene.this::account).toList();
            }
        };
    }

    private Account account(Person person) {
        Account open = Account.begin(person, "-", Optional.empty(), START);
        return closed.contains(person.badge())
                ? open.with(new Account.Standing(
                        Optional.of(new Account.Closed(START, Account.Why.BY_ADMINISTRATOR)), Optional.empty(), START))
                : open;
    }

    private ClockJumps clockJumps() {
        return new ClockJumps() {
            @Override
            public void add(Tx tx, UUID id, ClockJump jump) {
                jumps.add(jump);
            }

            @Override
            public List<ClockJump> untold(Tx tx) {
                return jumps;
            }

            @Override
            public void tell(Tx tx, UUID document) {}
        };
    }

    /// Rows of the table of penalties of form 45.
    static List<Map<String, String>> fine(String amount) {
        return List.of(Map.of("penalty", "罚款", "amount", amount));
    }
}
