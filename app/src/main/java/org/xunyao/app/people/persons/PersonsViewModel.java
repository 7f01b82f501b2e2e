package org.xunyao.app.people.persons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.access.PersonId;
import org.xunyao.access.RoleId;
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
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.None());

    private boolean filling;

    /// @param ports run off the JavaFX thread
    public PersonsViewModel(PersonPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
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
        return busy.getReadOnlyProperty();
    }

    /// What became of the last thing.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
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
            told.set(new Told.None());
        }
    }

    /// Begins something: at once, after one more question, or in a form.
    public void begin(PersonAct act) {
        if (busy.get() || side.get() instanceof PersonSide.Secret) {
            return;
        }
        told.set(new Told.None());
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
        if (!busy.get()) {
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
                told.set(new Told.Failed("REASON-MISSING"));
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
            told.set(new Told.Failed(missing ? "FIELD-MISSING" : "LOGIN-TAKEN"));
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
            told.set(new Told.Failed(same ? "NOTHING-CHANGED" : "REASON-MISSING"));
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
            bound("BIND", Optional.of(digits));
        } else {
            told.set(new Told.Failed("ACCOUNT-CERTIFICATE"));
        }
    }

    /// Takes the certificate away; the password is enough again.
    public void unbind() {
        bound("UNBIND", Optional.empty());
    }

    private void bound(String key, Optional<String> wanted) {
        if (!(side.get() instanceof PersonSide.Binding(PersonRow row))) {
            return;
        }
        if (wanted.equals(row.certificate())) {
            told.set(new Told.Failed("CERTIFICATE-SAME"));
        } else {
            run(key, row.name(), () -> ports.bind(row.id(), wanted));
        }
    }

    private void carry(PersonAct act, PersonRow row, String reason) {
        switch (act) {
            case RESET -> secret("RESET", new OneTime.Holder(row.login(), row.name()), () -> ports.reset(row.id()));
            case DISABLE -> run(act.name(), row.name(), () -> ports.disable(row.id()));
            case ENABLE -> run(act.name(), row.name(), () -> ports.enable(row.id()));
            case UNLOCK -> run(act.name(), row.name(), () -> ports.unlock(row.id()));
            case APPROVE ->
                row.pending().ifPresent(change -> run(act.name(), row.name(), () -> ports.approve(change.id())));
            case REJECT ->
                row.pending().ifPresent(change -> run(act.name(), row.name(), () -> ports.reject(change.id(), reason)));
            // These have forms of their own.
            case ADD, PROPOSE, BIND -> told.set(new Told.None());
        }
    }

    private void run(String key, String name, Runnable work) {
        start();
        tasks.quietly(
                "account",
                progress -> {
                    work.run();
                    return key;
                },
                done -> {
                    busy.set(false);
                    side.set(new PersonSide.Detail());
                    told.set(new Told.Saved(done, name));
                    refresh();
                },
                this::failed);
    }

    private void secret(String key, OneTime.Holder who, Maker maker) {
        start();
        tasks.quietly(
                "account",
                progress -> maker.make(),
                password -> {
                    busy.set(false);
                    side.set(new PersonSide.Secret(new OneTime(who, Arrays.copyOf(password, password.length))));
                    Arrays.fill(password, '\0');
                    told.set(new Told.Saved(key, who.name()));
                    refresh();
                },
                this::failed);
    }

    private void start() {
        busy.set(true);
        told.set(new Told.None());
    }

    private void failed(String code) {
        busy.set(false);
        told.set(new Told.Failed(code));
    }

    /// Makes a one-time password.
    @FunctionalInterface
    private interface Maker {
        char[] make();
    }
}
