package org.xunyao.app.audit;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.access.audit.AuditIndex.Place;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.access.audit.AuditSearch.Neighbours;
import org.xunyao.app.audit.AuditFilters.Misread;
import org.xunyao.app.audit.AuditFilters.Reading;
import org.xunyao.ui.task.Tasks;

/// The audit's screen without its looks: filters, the list that grows as it is walked, the record in front, the
/// chain beside it. JavaFX thread only.
public final class AuditViewModel {
    private static final int PAGE = 200;
    private static final int NONE = -1;

    private final AuditPorts ports;
    private final AuditWords words;
    private final Tasks tasks;
    private final AuditFilters filters = new AuditFilters();
    private final ObservableList<AuditRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AuditRow> readable = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", NONE);
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(this, "side", Side.RECORD);
    private final ReadOnlyObjectWrapper<Listing> listing =
            new ReadOnlyObjectWrapper<>(this, "listing", new Listing.Reading());
    private final ReadOnlyObjectWrapper<Optional<Neighbours>> around =
            new ReadOnlyObjectWrapper<>(this, "around", Optional.empty());
    private final ChainModel chain;
    private AuditQuery asked = AuditQuery.all();
    private int generation;
    private boolean fetching;

    /// What the side column shows.
    public enum Side {
        /// The record in front.
        RECORD,
        /// The chain, its checkpoints and anchors, and the export.
        CHAIN
    }

    /// Where the list stands.
    public sealed interface Listing {
        /// Being read.
        record Reading() implements Listing {}

        /// Read.
        ///
        /// @param end whether no more follow
        /// @param narrow whether filters were set
        record Read(boolean end, boolean narrow) implements Listing {}

        /// A filter cannot be meant.
        record Misunderstood(Misread what) implements Listing {}

        /// It failed.
        record Fault(String code) implements Listing {}
    }

    /// @param words know actions and kinds by name
    AuditViewModel(AuditPorts ports, AuditWords words, Tasks tasks) {
        this.ports = ports;
        this.words = words;
        this.tasks = tasks;
        this.chain = new ChainModel(ports, words, tasks);
        filters.outcomeProperty().addListener((seen, before, now) -> search());
    }

    /// What is typed into the filters.
    public AuditFilters filters() {
        return filters;
    }

    /// The links found, newest first.
    public ObservableList<AuditRow> rows() {
        return readable;
    }

    /// Where the list stands.
    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// Place of the record in front, −1 for none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What the side column shows.
    public ReadOnlyObjectProperty<Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /// The neighbours of the record in front, once they are read.
    public ReadOnlyObjectProperty<Optional<Neighbours>> aroundProperty() {
        return around.getReadOnlyProperty();
    }

    /// The chain as a whole.
    public ChainModel chain() {
        return chain;
    }

    /// The record in front.
    public Optional<AuditRow> current() {
        int place = selected.get();
        return place < 0 || place >= rows.size() ? Optional.empty() : Optional.of(rows.get(place));
    }

    /// Searches by what is typed now.
    public void search() {
        generation++;
        int mine = generation;
        listing.set(new Listing.Reading());
        AuditFilters.Typed typed = filters.typed();
        tasks.quietly(
                "audit.search",
                progress -> found(typed.read(ports.names(), words, words.zone())),
                found -> arrived(mine, found),
                code -> failed(mine, code));
    }

    private Found found(Reading reading) {
        return switch (reading) {
            case Reading.Refused(Misread what) -> new Found(AuditQuery.all(), List.of(), Optional.of(what));
            case Reading.Asked(AuditQuery query) ->
                new Found(query, ports.pages().page(query, Optional.empty(), PAGE), Optional.empty());
        };
    }

    private void arrived(int mine, Found found) {
        if (mine != generation) {
            return;
        }
        fetching = false;
        if (found.misread().isPresent()) {
            listing.set(new Listing.Misunderstood(found.misread().get()));
            return;
        }
        asked = found.query();
        selected.set(NONE);
        rows.setAll(found.page());
        listing.set(new Listing.Read(found.page().size() < PAGE, asked.narrow()));
        select(0);
    }

    /// Reads the next page, if there is one.
    public void more() {
        if (fetching || rows.isEmpty() || !(listing.get() instanceof Listing.Read read) || read.end()) {
            return;
        }
        fetching = true;
        int mine = generation;
        Place last = Place.of(rows.getLast().link());
        AuditQuery query = asked;
        tasks.quietly(
                "audit.more",
                progress -> ports.pages().page(query, Optional.of(last), PAGE),
                page -> grown(mine, page),
                code -> failed(mine, code));
    }

    private void grown(int mine, List<AuditRow> page) {
        if (mine == generation) {
            fetching = false;
            rows.addAll(page);
            listing.set(new Listing.Read(page.size() < PAGE, asked.narrow()));
        }
    }

    private void failed(int mine, String code) {
        if (mine == generation) {
            fetching = false;
            listing.set(new Listing.Fault(code));
        }
    }

    /// Brings a record to the front.
    public void select(int place) {
        if (place < 0 || place >= rows.size() || place == selected.get()) {
            return;
        }
        selected.set(place);
        around.set(Optional.empty());
        AuditRow front = rows.get(place);
        tasks.quietly(
                "audit.around",
                progress -> ports.around().around(front.link().sequence()),
                neighbours -> current().filter(front::equals).ifPresent(same -> around.set(Optional.of(neighbours))),
                code -> {});
    }

    /// J, K: the next or an earlier one; it stops at the ends.
    public void move(int by) {
        select(Math.clamp((long) selected.get() + by, 0, Math.max(0, rows.size() - 1)));
        if (selected.get() >= rows.size() - 1) {
            more();
        }
    }

    /// Narrows to the person, the object or the action of the record in front.
    public void same(What what) {
        current().ifPresent(row -> {
            switch (what) {
                case PERSON -> filters.personProperty().set(row.link().actor());
                case OBJECT -> filters.sameObject(row.link());
                case ACTION -> filters.actionProperty().set(row.link().action());
            }
            search();
        });
    }

    /// What a record can be narrowed to.
    public enum What {
        /// Who.
        PERSON,
        /// To what.
        OBJECT,
        /// What was done.
        ACTION
    }

    /// Empties the filters and searches.
    public void clear() {
        boolean outcome = filters.outcomeProperty().get() != AuditFilters.Outcome.ALL;
        filters.clear();
        if (!outcome) {
            search();
        }
    }

    /// Opens the chain's column.
    public void openChain() {
        side.set(Side.CHAIN);
        chain.refresh();
    }

    /// Goes back to the record in front. What runs goes on.
    public void back() {
        side.set(Side.RECORD);
    }

    /// Checks everything from the first link on.
    public void check() {
        openChain();
        chain.check();
    }

    private record Found(AuditQuery query, List<AuditRow> page, Optional<Misread> misread) {}
}
