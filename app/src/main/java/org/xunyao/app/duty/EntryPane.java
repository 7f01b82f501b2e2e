package org.xunyao.app.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.xunyao.app.duty.hours.HoursPane;
import org.xunyao.supervision.duty.DutyDraft.Kind;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.LaidDay;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.side.SideBlocks;

/// The side of the ledger: a form for what a person writes over it, corrections and leave alike, and all
/// that was written over the days in front.
final class EntryPane extends VBox {
    private final DutyViewModel model;
    private final DutyWords words;
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final TextField document = new TextField();
    private final TextField reason = new TextField();
    private final VBox entries = new VBox();
    private final Optional<SegmentedControl<Kind>> kind;
    private final Optional<HoursPane> hours;

    EntryPane(DutyViewModel model, DutyWords words) {
        this.model = model;
        this.words = words;
        List<Kind> kinds = kinds();
        this.kind = kinds.size() < 2
                ? Optional.empty()
                : Optional.of(new SegmentedControl<>(
                        kinds, each -> words.of("entry.short." + each.name()), kinds.getFirst()));
        entries.getStyleClass().add("duty-entries");
        var body = new VBox();
        kind.ifPresent(control -> body.getChildren().add(form(control)));
        body.getChildren().add(SideBlocks.section(words.of("entries"), entries));
        this.hours = model.hours().map(HoursPane::new);
        hours.ifPresent(body.getChildren()::add);
        getStyleClass().add("side-pane");
        getChildren().add(SideBlocks.scroll(body, "duty-side", words.of("form.title")));
        model.runProperty().subscribe(this::suggest);
        model.sheetProperty().subscribe(this::list);
    }

    private List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        if (model.powers().correct()) {
            kinds.addAll(List.of(Kind.PRESENT, Kind.ABSENT, Kind.UNSEEN));
        }
        if (model.powers().leave()) {
            kinds.addAll(List.of(Kind.LEAVE, Kind.LUNCH));
        }
        return kinds;
    }

    private Node form(SegmentedControl<Kind> control) {
        control.setId("duty-kind");
        Button save = SideBlocks.keyed(words.of("form.save"), "Ctrl S", "duty-save", this::save);
        var form = SideBlocks.section(
                words.of("form.title"),
                SideBlocks.sentence(words.of("form.rule"), "t-small", "fg-2"),
                control,
                SideBlocks.framed(from, "duty-from", words.of("form.from")),
                SideBlocks.framed(to, "duty-to", words.of("form.to")),
                SideBlocks.framed(document, "duty-document", words.of("form.document")),
                SideBlocks.framed(reason, "duty-reason", words.of("form.reason")),
                SideBlocks.line(save));
        if (model.powers().undo()) {
            form.getChildren()
                    .add(SideBlocks.line(SideBlocks.keyed(words.of("form.undo"), "U", "duty-undo", this::undo)));
        }
        return form;
    }

    /// Puts the cursor into the form.
    ///
    /// @param wanted what kind of entry
    void begin(Kind wanted) {
        kind.filter(control -> kinds().contains(wanted)).ifPresent(control -> {
            control.valueProperty().set(wanted);
            Fx.later((wanted.rest() ? document : reason)::requestFocus);
        });
    }

    private void suggest() {
        model.runProperty()
                .get()
                .ifPresent(run -> model.dayProperty().get().ifPresent(day -> {
                    LocalDate date = day.day();
                    from.setText(words.at(model.moment(date, run.from())));
                    to.setText(words.at(model.moment(date, run.to())));
                }));
    }

    /// Opens the form of the shop's hours.
    void hours() {
        hours.ifPresent(HoursPane::begin);
    }

    /// Writes what stands in the form where the cursor is.
    void save() {
        if (hours.filter(HoursPane::typing).isPresent()) {
            hours.ifPresent(HoursPane::save);
            return;
        }
        kind.ifPresent(control -> model.enter(
                control.valueProperty().get(),
                new DutyViewModel.Typed(from.getText(), to.getText(), document.getText(), reason.getText()),
                this::clear));
    }

    /// Takes back what lies over the stretch in front, for the reason in the form.
    void undo() {
        model.runProperty()
                .get()
                .flatMap(LaidDay.Run::entry)
                .ifPresentOrElse(entry -> model.undo(entry, reason.getText(), this::clear), model::nothingToUndo);
    }

    private void clear() {
        document.clear();
        reason.clear();
    }

    private void list() {
        List<DutyEntry> all =
                model.sheetProperty().get().map(DutySheet::entries).orElse(List.of());
        if (all.isEmpty()) {
            entries.getChildren().setAll(SideBlocks.sentence(words.of("entries.none"), "t-small", "fg-2"));
        } else {
            entries.getChildren()
                    .setAll(all.reversed().stream()
                            .map(entry -> SideBlocks.sentence(
                                    words.entry(entry, all, model.person(entry)), "t-small", "fg-2"))
                            .toList());
        }
    }
}
