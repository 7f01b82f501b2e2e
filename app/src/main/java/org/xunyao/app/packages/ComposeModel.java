package org.xunyao.app.packages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.xunyao.access.Saved;
import org.xunyao.app.packages.PackagesPorts.CasePage;
import org.xunyao.casework.CaseId;
import org.xunyao.exchange.Sent;
import org.xunyao.ui.task.Tasks;

/// Choosing a case, seeing what would go, sealing it.
public final class ComposeModel {
    private static final int NONE = -1;
    /// Every file is read once to be checked and once to be packed.
    private static final int READ_TWICE = 2;

    private final PackagesPorts ports;
    private final Consumer<Saved<Sent>> sealed;
    private final Undertaking<CasePage> listing;
    private final Undertaking<Outgoing> reading;
    private final Undertaking<Saved<Sent>> sealing;
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", NONE);
    private CasePage shown = new CasePage(List.of(), true);

    ComposeModel(PackagesPorts ports, Tasks tasks, Consumer<Saved<Sent>> sealed) {
        this.ports = ports;
        this.sealed = sealed;
        this.listing = new Undertaking<>(tasks);
        this.reading = new Undertaking<>(tasks);
        this.sealing = new Undertaking<>(tasks);
        listing.doingProperty().subscribe(doing -> {
            if (doing instanceof Doing.Done<CasePage> done) {
                shown = done.result();
            }
        });
    }

    /// The cases to choose from, all that were read so far.
    public Undertaking<CasePage> listing() {
        return listing;
    }

    /// What the chosen case would send.
    public Undertaking<Outgoing> reading() {
        return reading;
    }

    /// The sealing.
    public Undertaking<Saved<Sent>> sealing() {
        return sealing;
    }

    /// Place of the chosen case in the list, −1 for none.
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Begins anew; a sealing under way goes on.
    void open() {
        if (!sealing.busy()) {
            sealing.clear();
            reading.clear();
            chosen.set(NONE);
            listing.quietly("cases", progress -> ports.cases().newest(Optional.empty()));
        }
    }

    /// Reads the next page of cases; what is chosen stays so.
    void more() {
        if (!shown.last() && !sealing.busy()) {
            CasePage before = shown;
            Optional<CaseId> last = Optional.of(before.choices().getLast().id());
            listing.quietly("cases", progress -> before.with(ports.cases().newest(last)));
        }
    }

    /// Chooses a case and looks together what it would send.
    public void choose(int place) {
        List<CaseChoice> cases = shown.choices();
        boolean there = place >= 0 && place < cases.size() && place != chosen.get();
        if (there && !sealing.busy() && !reading.busy()) {
            CaseChoice choice = cases.get(place);
            sealing.clear();
            chosen.set(place);
            reading.quietly("contents", progress -> ports.contents().forCase(choice.id()));
        }
    }

    /// Seals what is shown.
    ///
    /// @param name of the task, as the person would call it
    /// @param after what stopping leaves behind
    public void seal(String name, String after) {
        if (reading.doingProperty().get() instanceof Doing.Done<Outgoing> ready && !isSealed()) {
            Outgoing outgoing = ready.result();
            long total = READ_TWICE * outgoing.bytes();
            sealing.listed(
                    name,
                    after,
                    progress -> ports.sealing().seal(outgoing, Undertaking.meter(progress, total)),
                    sealed);
        }
    }

    /// Whether what is shown was sealed just now.
    public boolean isSealed() {
        return sealing.doingProperty().get() instanceof Doing.Done<Saved<Sent>>;
    }
}
