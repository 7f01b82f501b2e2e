package org.xunyao.app.packages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.access.Saved;
import org.xunyao.app.packages.PackageRow.Joint;
import org.xunyao.exchange.Sent;
import org.xunyao.ui.task.Tasks;

/// The exchange without its looks: the list, the package in front, and what stands in the side column.
public final class PackagesViewModel {
    private static final int NONE = -1;

    private final PackagesPorts ports;
    private final ComposeModel compose;
    private final CopyModel copy;
    private final CheckModel check;
    private final Undertaking<PackageList> listing;
    private final Undertaking<PackageList> paging;
    private final ObservableList<PackageRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PackageRow> readable = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", NONE);
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(this, "side", Side.DETAIL);
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private boolean relisting;
    private String wanted = "";
    private PackageList list = PackageList.NONE;

    /// What the side column shows.
    public enum Side {
        /// The package in front.
        DETAIL,
        /// Sealing a case.
        COMPOSE,
        /// Judging a file.
        CHECK
    }

    /// @param tasks run the ports off the JavaFX thread
    public PackagesViewModel(PackagesPorts ports, Tasks tasks) {
        this.ports = ports;
        this.listing = new Undertaking<>(tasks);
        this.paging = new Undertaking<>(tasks);
        this.compose = new ComposeModel(ports, tasks, this::sealed);
        this.copy = new CopyModel(ports, tasks);
        this.check = new CheckModel(ports, tasks);
        listing.doingProperty().subscribe(doing -> read(doing, this::listed));
        paging.doingProperty().subscribe(doing -> {
            if (!overtaken(doing)) {
                read(doing, this::lengthened);
            }
        });
    }

    /// A page belongs to rows that are gone or about to go, once the list is read anew.
    private boolean overtaken(Doing<PackageList> page) {
        return page instanceof Doing.Done<PackageList> done
                && (listing.busy() || !done.result().continues(list));
    }

    private void read(Doing<PackageList> doing, Consumer<List<PackageRow>> then) {
        if (doing instanceof Doing.Fault<PackageList> failed) {
            fault.set(Optional.of(failed.code()));
        }
        if (doing instanceof Doing.Done<PackageList> done) {
            fault.set(Optional.empty());
            list = done.result();
            total.set(Math.toIntExact(list.total()));
            then.accept(PackageRow.of(list.sent()));
        }
    }

    /// The packages, newest first.
    public ObservableList<PackageRow> rows() {
        return readable;
    }

    /// The reading of the list.
    public Undertaking<PackageList> listing() {
        return listing;
    }

    /// How many packages there are, listed or not.
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Code of what went wrong when the list or its next page was read; it stands until one can be read.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Place of the package in front, −1 for none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What the side column shows.
    public ReadOnlyObjectProperty<Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /// The package in front.
    public Optional<PackageRow> current() {
        int place = selected.get();
        return place < 0 || place >= rows.size() ? Optional.empty() : Optional.of(rows.get(place));
    }

    /// The first row, from the newest, that does not join the one before; none if all join.
    public Optional<PackageRow> broken() {
        return rows.stream()
                .filter(row -> row.joint() == Joint.GAP || row.joint() == Joint.FORKED)
                .findFirst();
    }

    /// Sealing.
    public ComposeModel compose() {
        return compose;
    }

    /// Copying.
    public CopyModel copy() {
        return copy;
    }

    /// Judging.
    public CheckModel check() {
        return check;
    }

    /// What this person may do.
    public PackagesPorts.Terms terms() {
        return ports.terms();
    }

    /// Reads the list anew, as far as it was read; what is in front stays there.
    public void refresh() {
        PackageList before = list;
        listing.quietly("packages", progress -> before.anew(ports.ledger()));
    }

    /// Reads again what could not be read.
    public void again() {
        if (listing.doingProperty().get() instanceof Doing.Fault<PackageList>) {
            refresh();
        } else {
            more();
        }
    }

    /// What is listed, and how many there are.
    public PackageList list() {
        return list;
    }

    /// Reads the next page, if there is one.
    public void more() {
        if (paging.busy() || list.whole() || listing.busy()) {
            return;
        }
        PackageList before = list;
        paging.clear();
        paging.quietly("packages.more", progress -> before.next(ports.ledger()));
    }

    /// Rows of the pages before may only now know what they join, one in each stream.
    private void lengthened(List<PackageRow> now) {
        int listed = rows.size();
        relisting = true;
        for (int i = 0; i < listed; i++) {
            if (now.get(i).joint() != rows.get(i).joint()) {
                rows.set(i, now.get(i));
            }
        }
        relisting = false;
        rows.addAll(now.subList(listed, now.size()));
    }

    /// Brings a package to the front.
    ///
    /// @param place in {@link #rows}; anything else changes nothing
    public void select(int place) {
        if (!relisting && place >= 0 && place < rows.size()) {
            bring(place);
        }
    }

    /// J, K: the next or an earlier one; it stops at the ends.
    public void move(int by) {
        select(Math.clamp((long) selected.get() + by, 0, Math.max(0, rows.size() - 1)));
    }

    /// Opens the sealing of a case, if the person may.
    public void openCompose() {
        if (ports.terms().maySeal()) {
            side.set(Side.COMPOSE);
            compose.open();
        }
    }

    /// Opens the judging of a file.
    public void openCheck() {
        check.open();
        side.set(Side.CHECK);
    }

    /// Goes back to the package in front. What runs goes on.
    public void back() {
        side.set(Side.DETAIL);
    }

    private void sealed(Saved<Sent> saved) {
        wanted = saved.result().manifestHash();
        refresh();
    }

    private void listed(List<PackageRow> now) {
        String front = wanted.isEmpty()
                ? current().map(row -> row.sent().manifestHash()).orElse("")
                : wanted;
        wanted = "";
        int place = now.isEmpty() ? NONE : 0;
        for (int i = 0; i < now.size(); i++) {
            place = now.get(i).sent().manifestHash().equals(front) ? i : place;
        }
        relisting = true;
        rows.setAll(now);
        relisting = false;
        // The same place may hold another package now.
        selected.set(NONE);
        bring(place);
    }

    private void bring(int place) {
        selected.set(place);
        copy.show(place < 0 ? null : rows.get(place).sent());
    }
}
