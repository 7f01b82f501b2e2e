package org.xunyao.app.cases.people;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.people.PeoplePorts.Acted;
import org.xunyao.app.cases.people.PeoplePorts.PeopleAct;
import org.xunyao.app.cases.people.PeoplePorts.Sheet;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.people.PeopleLine;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.task.Tasks;

/// People of the case in front, without their looks (参与人). JavaFX thread.
public final class PeopleModel {
    private final PeoplePorts ports;
    private final Tasks tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyObjectWrapper<OpenForm> open = new ReadOnlyObjectWrapper<>(this, "open", new OpenForm.Shut());
    private final ReadOnlyObjectWrapper<PeopleMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new PeopleMessage.None());
    private final ObservableMap<Integer, String> numbers = FXCollections.observableHashMap();
    private PersonDraft draft = new PersonDraft();
    private @Nullable MatterSheet matter;
    private @Nullable CaseId current;

    /// @param tasks run the ports off the JavaFX thread
    /// @param clock for the day on which a paper is seen
    public PeopleModel(PeoplePorts ports, Tasks tasks, Clock clock) {
        this.ports = ports;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// The people of the case in front; nothing for a lead.
    public ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Which form is open.
    public ReadOnlyObjectProperty<OpenForm> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// What there is to say.
    public ReadOnlyObjectProperty<PeopleMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /// Numbers that are shown just now, by line.
    public ObservableMap<Integer, String> numbers() {
        return numbers;
    }

    /// Who works on the case, as may have seen a paper.
    List<Officer> officers() {
        return Optional.ofNullable(matter)
                .flatMap(MatterSheet::file)
                .map(file -> file.head().officers())
                .orElse(List.of());
    }

    /// What is typed into the open form.
    PersonDraft draft() {
        return draft;
    }

    /// Another matter, or the same read again, came to the front. Numbers that were shown are hidden.
    public void show(MatterSheet shown) {
        matter = shown;
        CaseId next = shown.file().map(CaseFile::head).map(CaseFile.Head::id).orElse(null);
        if (next == null || !next.equals(current)) {
            numbers.clear();
            open.set(new OpenForm.Shut());
            draft = new PersonDraft();
            message.set(new PeopleMessage.None());
            sheet.set(Optional.empty());
        }
        current = next;
        if (next != null) {
            read(next);
        }
    }

    /// Opens a form, or folds it; what was typed is forgotten, since a number may be in it.
    public void turn(OpenForm form) {
        boolean may = sheet.get().filter(Sheet::mayEnter).isPresent();
        if (busy() || !may) {
            return;
        }
        draft = new PersonDraft();
        message.set(new PeopleMessage.None());
        if (form instanceof OpenForm.Instead(int line)) {
            line(line).flatMap(PeopleLine::person).ifPresent(draft::begin);
        }
        if (draft.words(PersonDraft.SEEN_ON).get().isEmpty()) {
            draft.words(PersonDraft.SEEN_ON).set(clock.today().toString());
        }
        open.set(form);
    }

    /// Adds the line of the open form.
    public void submit() {
        CaseId id = current;
        if (id == null || busy() || open.get() instanceof OpenForm.Shut) {
            return;
        }
        try {
            PeopleAct act = act(open.get());
            message.set(new PeopleMessage.Saving());
            tasks.quietly(
                    "people",
                    progress -> ports.act(id, act),
                    acted -> acted(id, acted),
                    code -> message.set(new PeopleMessage.Fault(code, true)));
        } catch (PersonDraft.Unreadable field) {
            message.set(new PeopleMessage.Unreadable(field.field()));
        }
    }

    /// Shows the number of a line, or hides it.
    public void turnNumber(int line) {
        CaseId id = current;
        if (id == null || numbers.remove(line) != null) {
            return;
        }
        tasks.quietly(
                "number",
                progress -> ports.reveal(id, line),
                number -> {
                    if (id.equals(current)) {
                        numbers.put(line, number.text());
                    }
                },
                code -> fault(id, code));
    }

    private PeopleAct act(OpenForm form) {
        return switch (form) {
            case OpenForm.Back(int line) -> new PeopleAct.TakeBack(new PeopleLine.Reversal(line, draft.reason()));
            case OpenForm.Instead(int line) -> enter(Optional.of(new PeopleLine.Reversal(line, draft.reason())));
            case OpenForm.Fresh _ -> enter(Optional.empty());
            case OpenForm.Shut _ -> throw new IllegalStateException("no form is open");
        };
    }

    private PeopleAct enter(Optional<PeopleLine.Reversal> instead) {
        return new PeopleAct.Enter(draft.person(), draft.number(), instead);
    }

    // What became of an entry of another case is read there.
    private void acted(CaseId id, Acted acted) {
        if (!id.equals(current)) {
            return;
        }
        switch (acted) {
            case Acted.Done done -> {
                message.set(new PeopleMessage.Done(done.saved()));
                open.set(new OpenForm.Shut());
                draft = new PersonDraft();
                numbers.clear();
                read(id);
            }
            case Acted.Blocked blocked -> message.set(new PeopleMessage.Blocked(blocked.obstacles()));
        }
    }

    private Optional<PeopleLine> line(int number) {
        return sheet.get().stream()
                .flatMap(one -> one.file().lines().stream())
                .filter(one -> one.number() == number)
                .findFirst();
    }

    private void read(CaseId id) {
        tasks.quietly(
                "people",
                progress -> ports.open(id),
                read -> {
                    if (id.equals(current)) {
                        if (message.get() instanceof PeopleMessage.Fault(String _, boolean saving) && !saving) {
                            message.set(new PeopleMessage.None());
                        }
                        sheet.set(read);
                    }
                },
                code -> fault(id, code));
    }

    // What could not be read of another case is not said at this one; a save under way speaks first.
    private void fault(CaseId id, String code) {
        if (id.equals(current) && !busy()) {
            message.set(new PeopleMessage.Fault(code, false));
        }
    }

    private boolean busy() {
        return message.get() instanceof PeopleMessage.Saving;
    }
}
