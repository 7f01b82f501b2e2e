package org.xunyao.app.people.persons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
import org.xunyao.app.people.account.NewAccount;
import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.account.PersonFilter;
import org.xunyao.app.people.account.PersonPorts;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.account.PersonSheet;
import org.xunyao.app.people.parts.Loading;
import org.xunyao.app.people.parts.OneTime;
import org.xunyao.app.people.parts.Told;
import org.xunyao.ui.task.Tasks;

/// The accounts without their looks: a filtered list, one account beside it, and what is being done.
public final class PersonsViewModel {
    private final PersonPorts ports;
    private final Tasks tasks;
    private final ObservableList<PersonRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PersonRow> readable = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<PersonSheet> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", new PersonSheet(List.of(), List.of(), "READING"));
    private final ReadOnlyObjectWrapper<Loading> loading =
            new ReadOnlyObjectWrapper<>(this, "loading", new Loading.Reading());
    private final ObjectProperty<PersonFilter> filter = new SimpleObjectProperty<>(this, "filter", PersonFilter.ALL);
    private final ReadOnlyObjectWrapper<Optional<PersonRow>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());
    private final ReadOnlyObjectWrapper<PersonSide> side =
            new ReadOnlyObjectWrapper<>(this, "side", new PersonSide.Detail());
    private final AccountWork work;
    private boolean filling;

    /// @param ports run off the JavaFX thread
    public PersonsViewModel(PersonPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
        this.work = new AccountWork(tasks);
        filter.subscribe(this::sift);
    }

    /// The accounts that the filter lets through, by login.
    public ObservableList<PersonRow> rows() {
        return readable;
    }

    /// Everything that was read.
    public ReadOnlyObjectProperty<PersonSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// How the reading stands.
    public ReadOnlyObjectProperty<Loading> loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /// What the list shows.
    public ObjectProperty<PersonFilter> filterProperty() {
        return filter;
    }

    /// The account beside the list.
    public ReadOnlyObjectProperty<Optional<PersonRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What stands in the side column.
    public ReadOnlyObjectProperty<PersonSide> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /// Whether something is being saved.
    public ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /// What became of the last thing.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return work.toldProperty();
    }

    /// Reads the accounts anew; the selection stays on its person.
    public void refresh() {
        tasks.quietly("people", progress -> ports.read(), this::read, code -> loading.set(new Loading.Failed(code)));
    }

    private void read(PersonSheet now) {
        sheet.set(now);
        loading.set(new Loading.There());
        sift();
    }

    private void sift() {
        Optional<PersonId> kept = selected.get().map(PersonRow::id);
        filling = true;
        rows.setAll(sheet.get().rows().stream().filter(filter.get()::lets).toList());
        filling = false;
        Optional<PersonRow> same = kept.flatMap(
                id -> rows.stream().filter(row -> row.id().equals(id)).findFirst());
        selected.set(same.or(() -> rows.stream().findFirst()));
    }

    /// Puts one account beside the list. What was being filled in for another is left.
    public void select(PersonRow row) {
        // A table that is being filled walks its own selection.
        if (filling) {
            return;
        }
        boolean other = selected.get().filter(now -> now.id().equals(row.id())).isEmpty();
        selected.set(Optional.of(row));
        if (other && !(side.get() instanceof PersonSide.Secret)) {
            side.set(new PersonSide.Detail());
            work.forget();
        }
    }

    /// Begins something: at once, after one more question, or in a form.
    public void begin(PersonAct act) {
        if (work.busyProperty().get() || side.get() instanceof PersonSide.Secret) {
            return;
        }
        work.forget();
        if (act == PersonAct.ADD) {
            if (sheet.get().addRefused().isEmpty()) {
                side.set(new PersonSide.Adding());
            }
            return;
        }
        selected.get().filter(row -> row.refusal(act).isEmpty()).ifPresent(row -> {
            if (act == PersonAct.PROPOSE) {
                side.set(new PersonSide.Proposing(row));
            } else if (act == PersonAct.BIND) {
                side.set(new PersonSide.Binding(row));
            } else if (act.asks() || act == PersonAct.REJECT) {
                side.set(new PersonSide.Asking(act, row));
            } else {
                carry(act, row, "");
            }
        });
    }

    /// Back to the account without doing anything; a one-time password is wiped.
    public void leave() {
        if (!work.busyProperty().get()) {
            if (side.get() instanceof PersonSide.Secret secret) {
                secret.password().wipe();
            }
            side.set(new PersonSide.Detail());
        }
    }

    /// Does what was asked about.
    ///
    /// @param reason of a rejection; else empty
    public void confirm(String reason) {
        if (side.get() instanceof PersonSide.Asking asking) {
            if (asking.act() == PersonAct.REJECT && reason.isBlank()) {
                work.refuse("REASON-MISSING");
            } else {
                carry(asking.act(), asking.row(), reason.strip());
            }
        }
    }

    /// Opens the account.
    public void add(NewAccount account) {
        boolean missing = account.login().isBlank()
                || account.name().isBlank()
                || account.unit().isBlank();
        boolean taken = sheet.get().rows().stream().anyMatch(row -> row.login().equals(account.login()));
        if (missing || taken) {
            work.refuse(missing ? "FIELD-MISSING" : "LOGIN-TAKEN");
            return;
        }
        var who = new OneTime.Holder(account.login(), account.name());
        secret("ADD", who, () -> ports.add(account));
    }

    /// Proposes the roles.
    public void propose(Set<RoleId> roles, Set<String> areas, String reason) {
        if (!(side.get() instanceof PersonSide.Proposing proposing)) {
            return;
        }
        PersonRow row = proposing.row();
        boolean same = row.roles().equals(roles) && row.areas().equals(areas);
        if (reason.isBlank() || same) {
            work.refuse(same ? "NOTHING-CHANGED" : "REASON-MISSING");
            return;
        }
        run("PROPOSE", row.name(), () -> ports.propose(row.id(), roles, areas, reason.strip()));
    }

    /// Binds the certificate.
    ///
    /// @param typed its SHA-256 in hexadecimal digits, with or without colons and blanks
    public void bind(String typed) {
        String digits = typed.replaceAll("[\\s:]", "").toLowerCase(Locale.ROOT);
        if (digits.matches("[0-9a-f]{64}")) {
            bound(digits);
        } else {
            work.refuse("ACCOUNT-CERTIFICATE");
        }
    }

    private void bound(String wanted) {
        if (side.get() instanceof PersonSide.Binding(PersonRow row)) {
            run("BIND", row.name(), () -> ports.bind(row.id(), wanted));
        }
    }

    private void carry(PersonAct act, PersonRow row, String reason) {
        switch (act) {
            case RESET -> secret("RESET", new OneTime.Holder(row.login(), row.name()), () -> ports.reset(row.id()));
            case DISABLE -> run(act.name(), row.name(), () -> ports.disable(row.id()));
            case ENABLE -> run(act.name(), row.name(), () -> ports.enable(row.id()));
            case UNLOCK -> run(act.name(), row.name(), () -> ports.unlock(row.id()));
            case UNBIND -> run(act.name(), row.name(), () -> ports.unbind(row.id()));
            case APPROVE ->
                row.pending().ifPresent(change -> run(act.name(), row.name(), () -> ports.approve(change.id())));
            case REJECT ->
                row.pending().ifPresent(change -> run(act.name(), row.name(), () -> ports.reject(change.id(), reason)));
            // These have forms of their own.
            case ADD, PROPOSE, BIND -> work.forget();
        }
    }

    private void run(String key, String name, Runnable change) {
        work.run(key, name, change, () -> {
            side.set(new PersonSide.Detail());
            refresh();
        });
    }

    private void secret(String key, OneTime.Holder who, Supplier<char[]> maker) {
        work.secret(key, who, maker, password -> {
            side.set(new PersonSide.Secret(password));
            refresh();
        });
    }
}
