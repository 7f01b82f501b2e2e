package org.xunyao.app.papers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.access.Saved;
import org.xunyao.app.conflict.Conflict;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Complaint;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.link.LinkModel;
import org.xunyao.app.papers.lint.LintModel;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.finding.Reasoned;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SupersededException;
import org.xunyao.ui.task.Tasks;

/// One open document: what is typed, what of it is saved, what its pages look like, and the way to issuing.
/// Everything happens on the JavaFX thread.
public final class PaperModel {
    private final DocumentId id;
    private final Matter matter;
    private final Form<?> form;
    private final PapersPorts ports;
    private final Tasks tasks;
    private final Autosave autosave;
    private final PageModel pages;
    private final LintModel lint;
    private final LinkModel links;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final ObservableList<Check> checks = FXCollections.observableArrayList();
    private final ObservableList<Check> readableChecks = FXCollections.unmodifiableObservableList(checks);
    private final ReadOnlyIntegerWrapper filled = new ReadOnlyIntegerWrapper(this, "filled");
    private final ReadOnlyObjectWrapper<IssueState> issuing =
            new ReadOnlyObjectWrapper<>(this, "issuing", new IssueState.Idle());
    private final ReadOnlyObjectWrapper<Optional<Document.Issued>> issued =
            new ReadOnlyObjectWrapper<>(this, "issued", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Conflict>> conflict =
            new ReadOnlyObjectWrapper<>(this, "conflict", Optional.empty());
    // Written where a save runs; one runs at a time.
    private final AtomicReference<Optional<Instant>> opened = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Document.Draft>> theirs = new AtomicReference<>(Optional.empty());
    private Facts facts;
    private List<Complaint> complaints = List.of();

    private PaperModel(DocumentId id, Matter matter, Form<?> form, Facts facts, Outside outside) {
        this.id = id;
        this.matter = matter;
        this.form = form;
        this.facts = facts;
        this.ports = outside.ports();
        this.tasks = outside.tasks();
        this.pages = new PageModel(tasks, ports.pause());
        this.links = new LinkModel(ports.sight(), tasks);
        this.lint = new LintModel(tasks);
        this.autosave = new Autosave(tasks, ports.pause(), this::saving);
        autosave.markProperty().subscribe(this::marked);
        typed.putAll(form.written(facts));
    }

    private Autosave.Work saving() {
        Facts now = facts;
        return () -> saved(now);
    }

    private Saved<Document.Draft> saved(Facts now) {
        try {
            Saved<Document.Draft> saved = ports.desk().save(id, matter.reference(), now, opened.get());
            opened.set(Optional.of(saved.result().savedAt()));
            return saved;
        } catch (SupersededException other) {
            theirs.set(Optional.of(other.theirs(Document.Draft.class)));
            throw new FaultException(SupersededException.CODE, "saved by somebody else in between", other);
        }
    }

    private void marked(SaveMark mark) {
        if (mark instanceof SaveMark.Kept && !frozen()) {
            look();
        }
        boolean superseded = mark instanceof SaveMark.Failed(String code) && code.equals(SupersededException.CODE);
        Optional<Document.Draft> other = superseded ? theirs.get() : Optional.empty();
        // Facts that nobody can read stand in no field; the sentence of the failed save says enough.
        conflict.set(other.filter(draft -> form.facts().isInstance(draft.facts()))
                .map(draft -> new Conflict(
                        Conflict.rows(typed, form.written(draft.facts())), draft.savedAt(), new Chosen(draft))));
    }

    /// What the person does when somebody else was quicker.
    private final class Chosen implements Conflict.Choice {
        private final Document.Draft draft;

        Chosen(Document.Draft draft) {
            this.draft = draft;
        }

        @Override
        public void mine() {
            opened.set(Optional.of(draft.savedAt()));
            conflict.set(Optional.empty());
            autosave.now();
        }

        @Override
        public void theirs() {
            opened.set(Optional.of(draft.savedAt()));
            facts = draft.facts();
            typed.clear();
            typed.putAll(form.written(facts));
            complaints = List.of();
            autosave.forget();
            filled.set(filled.get() + 1);
            issuing.set(new IssueState.Idle());
            shown();
        }

        @Override
        public void cancel() {
            conflict.set(Optional.empty());
        }
    }

    /// What the models of all documents share.
    record Outside(PapersPorts ports, Tasks tasks) {}

    /// A document as it was found.
    static PaperModel found(Document document, Matter matter, Form<?> form, Outside outside) {
        var paper = new PaperModel(document.id(), matter, form, document.facts(), outside);
        switch (document) {
            case Document.Draft draft -> {
                paper.opened.set(Optional.of(draft.savedAt()));
                paper.shown();
            }
            case Document.Issued sealed -> paper.seal(sealed);
        }
        return paper;
    }

    /// A new document; its first draft is saved at once.
    static PaperModel begun(DocumentId id, Matter matter, Form<?> form, Outside outside) {
        var paper = new PaperModel(id, matter, form, form.begin(matter), outside);
        paper.shown();
        paper.autosave.changed();
        paper.autosave.now();
        return paper;
    }

    /// Holds what is stated now against the case.
    private void look() {
        Facts now = facts;
        lint.look(now, () -> ports.desk().examine(id, matter.reference(), now));
    }

    private void shown() {
        judge();
        look();
        Facts now = facts;
        pages.now(() -> ports.press().draft(id, now));
    }

    /// Identity of the document.
    public DocumentId id() {
        return id;
    }

    /// What is known of its lead or case.
    public Matter matter() {
        return matter;
    }

    /// What it asks for.
    public Form<?> form() {
        return form;
    }

    /// What it states now.
    public Facts facts() {
        return facts;
    }

    /// Its pages.
    public PageModel pages() {
        return pages;
    }

    /// What is found beside what its form asks for.
    public LintModel lint() {
        return lint;
    }

    /// What stands in a field.
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// Changes when fields were filled by the program, so that controls read them anew.
    public ReadOnlyIntegerProperty filledProperty() {
        return filled.getReadOnlyProperty();
    }

    /// What forbids issuing, in the order of the fields.
    public ObservableList<Check> checks() {
        return readableChecks;
    }

    /// Whether it is on the disk.
    public ReadOnlyObjectProperty<SaveMark> saveMarkProperty() {
        return autosave.markProperty();
    }

    /// What somebody else saved in between, until the person has decided.
    public ReadOnlyObjectProperty<Optional<Conflict>> conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /// How issuing stands.
    public ReadOnlyObjectProperty<IssueState> issuingProperty() {
        return issuing.getReadOnlyProperty();
    }

    /// The sealed document once it is issued.
    public ReadOnlyObjectProperty<Optional<Document.Issued>> issuedProperty() {
        return issued.getReadOnlyProperty();
    }

    /// Whether nothing can be typed any more: it is issued, or being issued.
    public boolean frozen() {
        return issued.get().isPresent() || issuing.get() instanceof IssueState.Running;
    }

    /// Words that cannot be read and therefore are nowhere but here, by field.
    Map<String, String> loose() {
        var loose = new LinkedHashMap<String, String>();
        complaints.forEach(each -> loose.put(each.field(), typed(each.field())));
        return loose;
    }

    /// Takes what now stands in a field.
    public void type(String field, String text) {
        if (!frozen() && !text.equals(typed.put(field, text))) {
            read();
        }
    }

    /// Lets the document speak of a piece of evidence, exactly as sealed. Lead material changes nothing.
    public void cite(Citable item) {
        if (frozen() || item.leadOnly()) {
            return;
        }
        form.citing(facts, item).ifPresent(cited -> {
            Map<String, String> before = form.written(facts);
            // Only what the evidence changed: words that cannot be read stay in their fields.
            form.written(cited).forEach((field, text) -> {
                if (!text.equals(before.get(field))) {
                    typed.put(field, text);
                }
            });
            filled.set(filled.get() + 1);
            read();
        });
    }

    /// Lets words name a piece of evidence; `put` puts its mark into them. Lead material changes nothing.
    void link(Citable item, IntConsumer put) {
        if (frozen()) {
            return;
        }
        form.linking(facts, item).ifPresent(linked -> {
            facts = linked.facts();
            put.accept(linked.number());
            autosave.changed();
            filled.set(filled.get() + 1);
            read();
        });
    }

    /// The piece of evidence that is looked at.
    LinkModel links() {
        return links;
    }

    /// Saves what is not saved yet, now.
    public void save() {
        autosave.now();
    }

    /// Saves what is not saved yet and goes on when it is on the disk; a failed save keeps the document
    /// open.
    void leave(Runnable done) {
        autosave.thenDo(done, code -> {});
    }

    /// Saves, then issues. While something forbids it nothing is sent.
    public void issue() {
        if (frozen()) {
            return;
        }
        int open = checks.size() + lint.open(facts);
        if (open > 0) {
            issuing.set(new IssueState.Blocked(open));
            return;
        }
        issuing.set(new IssueState.Running());
        autosave.thenDo(this::issueSaved, code -> issuing.set(new IssueState.Fault(code)));
    }

    /// How much forbids issuing.
    int open() {
        return checks.size() + lint.open();
    }

    private void issueSaved() {
        List<Reasoned> reasons = lint.reasons();
        tasks.quietly(
                "issue",
                progress -> ports.desk().issue(id, reasons),
                this::answered,
                code -> issuing.set(new IssueState.Fault(code)));
    }

    private void answered(Saved<IssueResult> answer) {
        switch (answer.result()) {
            case IssueResult.Done done -> {
                autosave.kept(answer);
                seal(done.document());
                issuing.set(new IssueState.Done());
            }
            case IssueResult.Incomplete incomplete -> {
                judge(incomplete.flaws());
                issuing.set(new IssueState.Blocked(open()));
            }
            case IssueResult.Objected objected -> {
                lint.found(objected.findings());
                issuing.set(new IssueState.Blocked(open()));
            }
        }
    }

    private void seal(Document.Issued document) {
        facts = document.facts();
        typed.putAll(form.written(facts));
        checks.clear();
        lint.sealed(() -> ports.desk().reasons(id));
        issued.set(Optional.of(document));
        filled.set(filled.get() + 1);
        pages.now(() -> ports.press().issued(document));
    }

    private void read() {
        Form.Reading reading = form.reading(typed, facts);
        complaints = reading.complaints();
        if (!reading.facts().equals(facts)) {
            facts = reading.facts();
            autosave.changed();
            Facts now = facts;
            pages.later(() -> ports.press().draft(id, now));
        }
        if (!(issuing.get() instanceof IssueState.Idle)) {
            issuing.set(new IssueState.Idle());
        }
        judge();
    }

    private void judge() {
        judge(facts.flaws());
    }

    private void judge(List<Flaw> flaws) {
        var found = new ArrayList<Check>();
        complaints.forEach(each -> found.add(new Check(each.field(), each.code(), true)));
        flaws.forEach(flaw -> found.add(new Check(place(flaw, found), flaw.code(), false)));
        if (!found.equals(checks)) {
            checks.setAll(found);
        }
    }

    private String place(Flaw flaw, List<Check> before) {
        return form.place(
                flaw.field(),
                field -> typed(field).isBlank()
                        && before.stream().noneMatch(check -> check.field().equals(field)));
    }
}
