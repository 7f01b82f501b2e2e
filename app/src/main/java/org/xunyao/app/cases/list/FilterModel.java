package org.xunyao.app.cases.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.wall.NamedView;
import org.xunyao.video.wall.ViewOwner;

/// What the list is narrowed by, and the filters under a name. JavaFX thread.
public final class FilterModel {
    private final FilterShelf shelf;
    private final Tasks tasks;
    private final Runnable changed;
    private final Consumer<String> fault;
    private final ReadOnlyObjectWrapper<CaseFilter> filter =
            new ReadOnlyObjectWrapper<>(this, "filter", CaseFilter.all());
    private final ObservableList<NamedFilter> kept = FXCollections.observableArrayList();
    private final ObservableList<NamedFilter> readable = FXCollections.unmodifiableObservableList(kept);

    /// @param changed called whenever the list is to be read anew
    /// @param fault takes the code of what went wrong with the kept ones
    public FilterModel(FilterShelf shelf, Tasks tasks, Runnable changed, Consumer<String> fault) {
        this.shelf = shelf;
        this.tasks = tasks;
        this.changed = changed;
        this.fault = fault;
    }

    /// What the list is narrowed by.
    public ReadOnlyObjectProperty<CaseFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// The filters under a name, one's own first.
    public ObservableList<NamedFilter> kept() {
        return readable;
    }

    /// Whose a new one can be, the person first; none if nothing can be kept.
    public List<ViewOwner> owners() {
        return shelf.owners();
    }

    /// Narrows the list otherwise.
    public void change(CaseFilter other) {
        if (!filter.get().equals(other)) {
            filter.set(other);
            changed.run();
        }
    }

    /// M: the next whose.
    public void nextScope() {
        change(filter.get()
                .scope(after(List.of(CaseFilter.Scope.values()), filter.get().scope())));
    }

    /// G: the next place of the procedure.
    public void nextGroup() {
        var all = new ArrayList<Optional<StageGroup>>();
        all.add(Optional.empty());
        List.of(StageGroup.values()).forEach(one -> all.add(Optional.of(one)));
        change(filter.get().group(after(all, filter.get().group())));
    }

    /// O: late ones only, or all.
    public void late() {
        change(filter.get().overdue(!filter.get().overdue()));
    }

    /// V: the next under a name, after the last everything.
    public void nextKept() {
        var all = new ArrayList<CaseFilter>();
        all.add(CaseFilter.all());
        kept.forEach(one -> all.add(one.filter()));
        change(after(all, filter.get()));
    }

    /// Reads what is kept.
    public void read() {
        tasks.quietly("case views", progress -> shelf.kept(), kept::setAll, fault);
    }

    /// The one that is in use, if it has a name.
    public Optional<NamedFilter> open() {
        return kept.stream().filter(one -> one.filter().equals(filter.get())).findFirst();
    }

    /// Keeps what the list is narrowed by.
    ///
    /// @return whether it can have that name
    public boolean keep(ViewOwner owner, String name) {
        String stripped = name.strip();
        if (!NamedView.fits(stripped)) {
            return false;
        }
        var named = new NamedFilter(owner, stripped, filter.get());
        written(() -> shelf.keep(named));
        return true;
    }

    /// Forgets the name of what the list is narrowed by.
    public void drop() {
        open().ifPresent(named -> written(() -> shelf.drop(named)));
    }

    private void written(Runnable change) {
        tasks.quietly(
                "case views",
                progress -> {
                    change.run();
                    return shelf.kept();
                },
                kept::setAll,
                fault);
    }

    private static <T> T after(List<T> all, T one) {
        return all.get((all.indexOf(one) + 1) % all.size());
    }
}
