package org.xunyao.app.papers.lint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Words;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintReasons;
import org.xunyao.documents.finding.Reasoned;
import org.xunyao.documents.finding.Severity;
import org.xunyao.ui.task.Tasks;

/// What was found in one document, and the reasons that a person writes. One look runs at a time off the JavaFX thread;
/// while one runs only the newest wish is kept. Everything else happens on the JavaFX thread.
public final class LintModel {
    private final Tasks tasks;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<Finding> readable = FXCollections.unmodifiableObservableList(findings);
    private final ObservableList<LintReasons.Kept> kept = FXCollections.observableArrayList();
    private final ObservableList<LintReasons.Kept> readableKept = FXCollections.unmodifiableObservableList(kept);
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper(this, "changes");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper(this, "fault", "");
    // A reason stays with its finding while the document is looked at again.
    private final Map<String, StringProperty> reasons = new HashMap<>();
    private @Nullable Look wanted;
    private @Nullable Facts looked;
    private boolean running;
    private boolean issued;

    /// @param tasks run a look off the JavaFX thread
    public LintModel(Tasks tasks) {
        this.tasks = tasks;
    }

    /// Changes when a finding came or went, or a reason was begun or taken away.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /// What was found last.
    public ObservableList<Finding> findings() {
        return readable;
    }

    /// The reasons with which the document was issued.
    public ObservableList<LintReasons.Kept> kept() {
        return readableKept;
    }

    /// Code of why the last look failed; empty if it did not. Issuing looks again.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// The reason for a finding as it is typed.
    public StringProperty reason(Finding finding) {
        return reasons.computeIfAbsent(finding.key(), key -> {
            var typed = new SimpleStringProperty(this, "reason", "");
            typed.subscribe((was, is) -> {
                if (was.isBlank() != is.isBlank()) {
                    changed();
                }
            });
            return typed;
        });
    }

    /// How many findings forbid issuing, or still want a reason.
    public int open() {
        return (int) findings.stream().filter(this::isOpen).count();
    }

    /// Whether it forbids issuing, or still wants a reason.
    public boolean isOpen(Finding finding) {
        return finding.severity() == Severity.BLOCKS || said(finding).isEmpty();
    }

    /// The reasons written for what was found.
    public List<Reasoned> reasons() {
        return findings.stream()
                .filter(one -> !said(one).isEmpty())
                .map(one -> new Reasoned(one, said(one)))
                .toList();
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    private String said(Finding finding) {
        String seen = Words.visible(reason(finding).get());
        return seen.substring(0, Math.min(seen.length(), Reasoned.LONGEST));
    }

    /// How many of these there are, if what was found last was found in these facts; a document that changed since is
    /// looked at by the desk that issues it.
    public int open(Facts now) {
        return now.equals(looked) ? open() : 0;
    }

    /// Looks at the document.
    ///
    /// @param now what it states
    public void look(Facts now, Supplier<List<Finding>> looking) {
        wanted = new Look(now, looking);
        run();
    }

    private record Look(Facts of, Supplier<List<Finding>> looking) {}

    private void run() {
        Look look = wanted;
        if (running || look == null) {
            return;
        }
        running = true;
        wanted = null;
        tasks.quietly("lint", progress -> look.looking().get(), found -> looked(look.of(), found), this::failed);
    }

    private void looked(Facts of, List<Finding> found) {
        running = false;
        if (issued) {
            // A look that was under way while the document was issued.
            return;
        }
        if (wanted == null) {
            looked = of;
            fault.set("");
            found(found);
        } else {
            run();
        }
    }

    private void failed(String code) {
        running = false;
        if (issued) {
            return;
        }
        if (wanted == null) {
            fault.set(code);
            changed();
        } else {
            run();
        }
    }

    /// What the desk found when the document was to be issued.
    public void found(List<Finding> found) {
        if (!found.equals(findings)) {
            findings.setAll(found);
        }
        changed();
    }

    /// The document is issued: nothing is found any more, and the reasons are shown.
    public void sealed(Supplier<List<LintReasons.Kept>> reading) {
        issued = true;
        wanted = null;
        fault.set("");
        findings.clear();
        tasks.quietly("reasons", progress -> reading.get(), this::read, code -> {});
        changed();
    }

    private void read(List<LintReasons.Kept> read) {
        kept.setAll(read);
        changed();
    }
}
