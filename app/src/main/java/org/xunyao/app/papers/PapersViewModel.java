package org.xunyao.app.papers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.app.papers.kinds.SealedForm;
import org.xunyao.app.papers.onsite.OnsiteMode;
import org.xunyao.app.papers.onsite.OnsiteStart;
import org.xunyao.app.papers.recent.RecentPapers;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;

/// The workspace without its looks: the open documents, the one in front, and the list of those worked on
/// last.
public final class PapersViewModel {
    private final PapersPorts ports;
    private final Tasks tasks;
    private final Forms forms;
    private final ObservableList<PaperModel> papers = FXCollections.observableArrayList();
    private final ObservableList<PaperModel> readable = FXCollections.unmodifiableObservableList(papers);
    private final RecentPapers recent;
    private final OnsiteMode onsite;
    private final OnsiteStart start;
    // Words that could not be read when their document was closed; they come back with it.
    private final Map<DocumentId, Map<String, String>> loose = new HashMap<>();
    private final ReadOnlyObjectWrapper<Optional<PaperModel>> current =
            new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());

    /// @param tasks run the ports off the JavaFX thread
    public PapersViewModel(PapersPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
        this.forms = ports.forms();
        this.recent = new RecentPapers(shown -> ports.shelf().recent(shown), tasks);
        this.onsite = new OnsiteMode(ports.onsite(), tasks);
        this.start = new OnsiteStart(ports.onsite(), tasks, this::create);
    }

    /// The open documents, in the order in which they were opened.
    public ObservableList<PaperModel> papers() {
        return readable;
    }

    /// All forms that can be shown.
    Forms forms() {
        return forms;
    }

    /// Those worked on last, newest first.
    public RecentPapers recent() {
        return recent;
    }

    /// The on-site mode (现场模式).
    public OnsiteMode onsite() {
        return onsite;
    }

    /// Where papers are begun in the on-site mode.
    public OnsiteStart start() {
        return start;
    }

    /// The document in front.
    public ReadOnlyObjectProperty<Optional<PaperModel>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Code of what could not be opened or listed.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Reads the list of documents anew.
    public void refresh() {
        recent.refresh(this::unlisted);
        if (onsite.onProperty().get()) {
            start.refresh();
        }
    }

    /// Reads the next page of the list.
    public void more() {
        recent.more(this::unlisted);
    }

    private void unlisted(String code) {
        // Where a document is open, a list that cannot be read does not take it away.
        if (papers.isEmpty()) {
            broken(code);
        }
    }

    /// Takes the sentence of a fault away.
    public void dismiss() {
        fault.set(Optional.empty());
        refresh();
    }

    /// Brings a document to the front, opening it if it is not open.
    public void open(DocumentId id) {
        Optional<PaperModel> open =
                papers.stream().filter(paper -> paper.id().equals(id)).findFirst();
        if (open.isPresent()) {
            select(open.get());
        } else {
            tasks.quietly("paper", progress -> ports.shelf().open(id), this::opened, this::broken);
        }
    }

    /// Begins a document of a kind and brings it to the front.
    ///
    /// @param matter `lead:` or `case:` and the identifier
    /// @param kindNumber in the official set of forms
    /// @throws IllegalArgumentException if there is no form of this number
    public void create(String matter, int kindNumber) {
        create(matter, kindNumber, OptionalInt.empty());
    }

    /// The same about one measure of a case.
    ///
    /// @param measure its number; none leaves it to what is newest
    public void create(String matter, int kindNumber, OptionalInt measure) {
        var form = forms.byNumber(kindNumber);
        tasks.quietly(
                "paper",
                progress -> ports.shelf().begin(matter, measure),
                begun -> show(PaperModel.begun(begun.id(), begun.matter(), form, outside())),
                this::broken);
    }

    /// Brings an open document to the front; the one that goes back is saved.
    public void select(PaperModel paper) {
        current.get().ifPresent(PaperModel::save);
        fault.set(Optional.empty());
        current.set(Optional.of(paper));
    }

    /// Saves the document in front and puts nothing there; it stays open.
    public void begin() {
        current.get().ifPresent(PaperModel::save);
        fault.set(Optional.empty());
        current.set(Optional.empty());
        refresh();
    }

    /// The next open document, around the end.
    public void next() {
        current.get().ifPresent(paper -> select(papers.get((papers.indexOf(paper) + 1) % papers.size())));
    }

    /// Saves and closes the document in front. One whose last save failed stays open: its words are nowhere
    /// else.
    public void close() {
        current.get().ifPresent(this::close);
    }

    /// Saves and closes a document, likewise.
    public void close(PaperModel paper) {
        paper.leave(() -> closed(paper));
    }

    /// Saves what is typed, as when the person goes to another workspace.
    public void leave() {
        papers.forEach(PaperModel::save);
    }

    private void closed(PaperModel paper) {
        int place = papers.indexOf(paper);
        if (place < 0) {
            return;
        }
        papers.remove(place);
        loose.put(paper.id(), paper.loose());
        if (current.get().filter(paper::equals).isPresent()) {
            current.set(
                    papers.isEmpty() ? Optional.empty() : Optional.of(papers.get(Math.min(place, papers.size() - 1))));
        }
        refresh();
    }

    private void opened(Optional<PapersPorts.Opened> found) {
        if (found.isEmpty()) {
            broken("DOC-GONE");
            return;
        }
        Document document = found.get().document();
        boolean unreadable = document.facts() instanceof UnreadableFacts;
        if (unreadable && document instanceof Document.Draft) {
            broken(UnreadableFacts.CODE);
            return;
        }
        // The sealed pages of an issued document can be seen whatever became of its facts.
        Form<?> form = unreadable
                ? new SealedForm(document.facts())
                : forms.byNumber(document.facts().kind()).of(document.facts());
        show(PaperModel.found(document, found.get().matter(), form, outside()));
    }

    private void show(PaperModel paper) {
        List<PaperModel> same =
                papers.stream().filter(open -> open.id().equals(paper.id())).toList();
        if (same.isEmpty()) {
            loose.getOrDefault(paper.id(), Map.of()).forEach(paper::type);
            papers.add(paper);
            select(paper);
        } else {
            select(same.getFirst());
        }
    }

    private PaperModel.Outside outside() {
        return new PaperModel.Outside(ports, tasks);
    }

    private void broken(String code) {
        fault.set(Optional.of(code));
    }

    /// Writes the sealed file of a document somewhere else.
    ///
    /// @param done on the JavaFX thread
    /// @param failed gets the code
    void export(PaperModel paper, Path target, Runnable done, Consumer<String> failed) {
        paper.issuedProperty()
                .get()
                .ifPresent(issued -> tasks.run(
                        String.valueOf(target.getFileName()),
                        "",
                        progress -> {
                            ports.output().export(issued, target);
                            return true;
                        },
                        ok -> done.run(),
                        failed));
    }

    /// Saves what is typed, and writes the document as a file for word processors.
    ///
    /// @param done on the JavaFX thread
    /// @param failed gets the code
    void word(PaperModel paper, Path target, Runnable done, Consumer<String> failed) {
        paper.leave(() -> tasks.run(
                String.valueOf(target.getFileName()),
                "",
                progress -> {
                    Document document = ports.shelf()
                            .open(paper.id())
                            .map(PapersPorts.Opened::document)
                            .orElseThrow(() -> new FaultException("DOC-GONE", "no such document"));
                    ports.output().word(document, target);
                    return true;
                },
                ok -> done.run(),
                failed));
    }

    /// Judges the electronic seal of an issued document.
    ///
    /// @param done gets the verdicts
    /// @param failed gets the code
    void check(PaperModel paper, Consumer<PaperVerdict> done, Consumer<String> failed) {
        paper.issuedProperty()
                .get()
                .ifPresent(issued ->
                        tasks.quietly("check", progress -> ports.output().check(issued), done, failed));
    }

    /// Prints the sealed pages of a document.
    ///
    /// @param done gets whether there was a printer
    /// @param failed gets the code
    void print(PaperModel paper, Consumer<Boolean> done, Consumer<String> failed) {
        paper.issuedProperty()
                .get()
                .ifPresent(issued ->
                        tasks.quietly("print", progress -> ports.output().print(issued), done, failed));
    }
}
