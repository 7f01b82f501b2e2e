package org.xunyao.app.papers;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.conflict.Conflict;
import org.xunyao.app.conflict.ConflictPane;
import org.xunyao.app.papers.onsite.OnsitePane;
import org.xunyao.app.papers.onsite.OnsiteSteps;
import org.xunyao.documents.Document;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.fx.Fx;

/// One open document: form, page, checks.
final class PaperView extends HBox {
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private final PapersViewModel papers;
    private final PaperModel model;
    private final PaperWords words;
    private final Function<String, Optional<Path>> chooser;
    private final SavedLabel saved;
    private final HBox chips = new HBox();
    private final FormPane form;
    private final PageView page;
    private final ChecksPane checks;
    private final IssueBar issuing;
    private final Label unsaved = new Label();
    private final VBox top;
    private final VBox left = new VBox();
    private final VBox right;
    private final OnsiteSteps steps;
    private final OnsitePane onsite;
    private boolean wide;

    /// @param chooser asks where to write, given a name
    PaperView(PapersViewModel papers, PaperModel model, PaperWords words, Function<String, Optional<Path>> chooser) {
        this.papers = papers;
        this.model = model;
        this.words = words;
        this.chooser = chooser;
        this.saved = new SavedLabel(words.texts(), words.zone());
        this.form = new FormPane(model, words, papers.onsite());
        this.page = new PageView(model, words);
        this.checks = new ChecksPane(model, words, this::jump);
        this.issuing =
                new IssueBar(model, words, new IssueBar.Ways(this::export, this::print, this::word, this::check));
        getStyleClass().add("paper");
        VBox.setVgrow(form, Priority.ALWAYS);
        unsaved.setId("unsaved");
        unsaved.getStyleClass().addAll("fg-red", "paper-unsaved");
        unsaved.setWrapText(true);
        unsaved.setMinHeight(USE_PREF_SIZE);
        top = new VBox(head());
        left.getStyleClass().add("paper-left");
        VBox.setVgrow(checks, Priority.ALWAYS);
        right = new VBox(checks, issuing);
        right.getStyleClass().add("paper-right");
        HBox.setHgrow(page, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        steps = new OnsiteSteps(
                model.form().groups(), model.issuedProperty().get().isPresent());
        onsite = new OnsitePane(steps, words::of);
        model.conflictProperty().subscribe(this::parted);
        model.saveMarkProperty().subscribe(this::mark);
        followSteps();
        model.issuedProperty().subscribe(issued -> {
            chips();
            Fx.later(this::stay);
        });
    }

    /// While two versions are to be chosen from, nothing else is in front.
    private void parted(Optional<Conflict> found) {
        if (found.isEmpty()) {
            boolean back = getChildren().stream().anyMatch(ConflictPane.class::isInstance)
                    || getChildren().isEmpty();
            arrange();
            if (back) {
                Fx.later(this::enter);
            }
            return;
        }
        var view = new ConflictPane(found.get(), new Fields(), words.texts(), words.zone());
        HBox.setHgrow(view, Priority.ALWAYS);
        getChildren().setAll(view);
        Fx.later(view::enter);
    }

    /// The fields of this document by name.
    private final class Fields implements ConflictPane.Naming {
        @Override
        public String label(String field) {
            return words.label(field);
        }

        @Override
        public String value(String field, String content) {
            String choice = "choice." + field + "." + content;
            if (words.has(choice)) {
                return words.of(choice);
            }
            return content.equals("true") ? "☑" : content.equals("false") ? "☐" : content.replace("\t", "  ");
        }
    }

    /// Issuing takes buttons away; the focus must not go with them.
    private void stay() {
        if (getScene() != null && model.issuedProperty().get().isPresent() && !isFocusWithin()) {
            beside();
        }
    }

    PaperModel model() {
        return model;
    }

    /// Lays the parts out as the mode wants it. The controls stay the same, so nothing typed and nothing that can
    /// be undone is lost.
    void arrange() {
        if (model.conflictProperty().get().isPresent()) {
            return;
        }
        boolean on = papers.onsite().onProperty().get();
        form.only(on ? steps.group() : OptionalInt.empty());
        appear(on || !wide);
        if (on) {
            onsite.take(top, form, page, right);
            getChildren().setAll(onsite);
        } else {
            left.getChildren().setAll(top, form);
            getChildren().setAll(left, page, right);
        }
    }

    private void followSteps() {
        model.checks().addListener((ListChangeListener<Check>) change -> judged());
        model.lint().changesProperty().subscribe(times -> judged());
        steps.placeProperty().subscribe((was, is) -> {
            arrange();
            Fx.later(this::enter);
        });
        judged();
    }

    private void judged() {
        steps.judged(model.checks().stream().map(Check::field).toList(), model.open());
    }

    /// One step of the on-site mode on or back; elsewhere nothing happens.
    void step(int by) {
        if (papers.onsite().onProperty().get()) {
            steps.go(steps.placeProperty().get() + by);
        }
    }

    private void jump(String field) {
        if (papers.onsite().onProperty().get()) {
            steps.show(field);
            // The step in front puts the focus on its first field, and this goes after it.
            Fx.later(() -> form.enter(field));
        } else {
            form.enter(field);
        }
    }

    /// F6: the next of the regions.
    void region() {
        if (papers.onsite().onProperty().get()) {
            onsite.region(this::enter);
        } else if (page.isFocusWithin()) {
            checks.enter();
        } else if (form.isFocusWithin()) {
            beside();
        } else {
            form.enter();
        }
    }

    private void beside() {
        if (page.isVisible()) {
            page.enter();
        } else {
            checks.enter();
        }
    }

    /// F4: gives the room of the page to the form, or back. The steps of the on-site mode have room enough.
    void widen() {
        if (papers.onsite().onProperty().get()) {
            return;
        }
        if (!wide && page.isFocusWithin()) {
            form.enter();
        }
        wide = !wide;
        appear(!wide);
    }

    private void appear(boolean pages) {
        page.setVisible(pages);
        page.setManaged(pages);
        pseudoClassStateChanged(WIDE, !pages);
    }

    /// Puts the focus on the first field, or on the pages where these are in front.
    void enter() {
        if (papers.onsite().onProperty().get() && steps.last()) {
            page.enter();
        } else {
            form.enter();
        }
    }

    /// Ctrl+E: chooses evidence for a sentence; the sealed file of an issued document is exported.
    void chooseOrExport() {
        if (model.issuedProperty().get().isPresent()) {
            export();
        } else {
            form.link();
        }
    }

    /// Asks where, and writes the sealed file there.
    void export() {
        model.issuedProperty().get().ifPresent(issued -> {
            chooser.apply(name(".pdf"))
                    .ifPresent(target -> papers.export(
                            model,
                            target,
                            () -> issuing.say(words.of("exported", String.valueOf(target.getFileName())), false),
                            this::failed));
        });
    }

    private String name(String ending) {
        return words.kind(model.form().kind())
                + model.issuedProperty()
                        .get()
                        .flatMap(Document.Issued::number)
                        .map(number -> " " + number)
                        .orElse("")
                + ending;
    }

    /// Asks where, and writes a file for word processors there.
    private void word() {
        chooser.apply(name(".docx"))
                .ifPresent(target -> papers.word(
                        model,
                        target,
                        () -> issuing.say(words.of("word.exported", String.valueOf(target.getFileName())), false),
                        this::failed));
    }

    /// Judges the electronic seal.
    private void check() {
        issuing.say(words.of("check.running"), false);
        papers.check(model, issuing::show, this::failed);
    }

    /// Prints the sealed pages.
    void print() {
        papers.print(model, sent -> issuing.say(words.of(sent ? "printed" : "print.none"), !sent), this::failed);
    }

    private void failed(String code) {
        issuing.say(words.texts().fault(code), true);
    }

    private Node head() {
        Label name = Buttons.ellipsised(words.kind(model.form().kind()), "t-reading", "t-bold");
        name.setId("paper-name");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        chips.getStyleClass().add("paper-chips");
        chips.setMinWidth(USE_PREF_SIZE);
        saved.setId("saved");
        var head = new HBox(name, chips, gap, saved);
        head.getStyleClass().add("paper-head");
        return head;
    }

    private void chips() {
        chips.getChildren()
                .setAll(model.issuedProperty()
                        .get()
                        .map(issued ->
                                new Chip(Icon.DONE, issued.number().orElseGet(() -> words.of("state.issued")), "ok"))
                        .orElseGet(() -> new Chip(Icon.DOCUMENT, words.of("state.draft"))));
    }

    private void mark(SaveMark mark) {
        top.getChildren().remove(unsaved);
        switch (mark) {
            case SaveMark.Untouched untouched -> saved.setText("");
            case SaveMark.Saving saving -> saved.saving();
            case SaveMark.Kept kept -> saved.saved(kept.saved());
            case SaveMark.Failed failed -> {
                saved.failed();
                unsaved.setText(words.of("unsaved", words.texts().fault(failed.code())));
                top.getChildren().add(unsaved);
            }
        }
        saved.setVisible(!(mark instanceof SaveMark.Untouched));
    }
}
