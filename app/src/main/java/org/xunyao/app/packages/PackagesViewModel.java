package org.xunyao.app.packages;

import java.util.List;
import java.util.Optional;
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
    private final Tasks tasks;
    private final Undertaking<PackageList> listing;
    private final ObservableList<PackageRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PackageRow> readable = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", NONE);
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(this, "side", Side.DETAIL);
    private boolean relisting;
    private String wanted = "";
    private PackageList list = PackageList.NONE;
    private boolean fetching;

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
        this.tasks = tasks;
        this.listing = new Undertaking<>(tasks);
        this.compose = new ComposeModel(ports, tasks, this::sealed);
        this.copy = new CopyModel(ports, tasks);
        this.check = new CheckModel(ports, tasks);
        listing.doingProperty().subscribe(doing -> {
            if (doing instanceof Doing.Done<PackageList> done) {
                list = done.result();
                listed(PackageRow.of(list.sent()));
            }
        });
    }

    /// The packages, newest first.
    public ObservableList<PackageRow> rows() {
        return readable;
    }

    /// The reading of the list.
    public Undertaking<PackageList> listing() {
        return listing;
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

    /// Reads the list anew; what is in front stays there.
    public void refresh() {
        listing.quietly("packages", progress -> PackageList.first(ports.ledger()));
    }

    /// What is listed, and how many there are.
    public PackageList list() {
        return list;
    }

    /// Reads the next page, if there is one.
    public void more() {
        if (fetching || list.whole() || listing.busy()) {
            return;
        }
        fetching = true;
        PackageList before = list;
        tasks.quietly(
                "packages.more",
                progress -> before.next(ports.ledger()),
                now -> {
                    fetching = false;
                    if (list.equals(before)) {
                        list = now;
                        lengthened(PackageRow.of(list.sent()));
                    }
                },
                code -> fetching = false);
    }

    /// The last row of the page before may only now know what it joins.
    private void lengthened(List<PackageRow> now) {
        int seam = rows.size() - 1;
        if (now.get(seam).joint() != rows.get(seam).joint()) {
            relisting = true;
            rows.set(seam, now.get(seam));
            relisting = false;
        }
        rows.addAll(now.subList(seam + 1, now.size()));
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
