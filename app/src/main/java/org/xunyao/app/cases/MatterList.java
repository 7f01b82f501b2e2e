package org.xunyao.app.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.cases.list.CaseFilter;
import org.xunyao.app.cases.list.FilterModel;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterPage;
import org.xunyao.app.cases.matter.MatterPage.Cursor;
import org.xunyao.ui.task.Tasks;

/// The list of matters by pages: what waits for this person, then sources, leads, cases, each newest first.
public final class MatterList {
    private static final int FULL = 50;
    private static final int SEARCHED = 40;

    private final CasePorts.Matters port;
    private final Tasks tasks;
    private final Consumer<String> fault;
    private final ObservableList<Matter> items = FXCollections.observableArrayList();
    private final ObservableList<Matter> readable = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
    private final FilterModel filters;
    private int pages = 1;
    private long asked;

    /// @param changed called when the filter changed and the list is to be read anew
    MatterList(CasePorts ports, Tasks tasks, Runnable changed, Consumer<String> fault) {
        this.port = ports.matters();
        this.tasks = tasks;
        this.fault = fault;
        this.filters = new FilterModel(
                ports.filters(),
                tasks,
                () -> {
                    pages = 1;
                    changed.run();
                },
                fault);
    }

    /// What it is narrowed by.
    public FilterModel filters() {
        return filters;
    }

    /// How many stand under a heading; under what waits for this person those that are not read yet are
    /// counted too.
    long under(Matter.Section heading) {
        boolean all = heading == Matter.Section.MINE
                && !filters.filterProperty().get().isNarrow();
        return all
                ? waiting.get()
                : items.stream().filter(one -> Matter.heading(one) == heading).count();
    }

    /// What is read so far.
    public ObservableList<Matter> items() {
        return readable;
    }

    /// How many wait for this person, those that are not read yet included.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether there are older ones.
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// Where a matter stands in the list, −1 if it does not.
    int place(String key) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).key().equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /// Reads as many pages as are shown. An answer that a later question has overtaken is dropped.
    void read(Runnable then) {
        long question = ++asked;
        int wanted = pages;
        CaseFilter filter = filters.filterProperty().get();
        tasks.quietly(
                "matters",
                progress -> counted(pages(wanted, filter), filter),
                read -> {
                    if (question == asked) {
                        show(read);
                        then.run();
                    }
                },
                fault);
    }

    /// Reads one page more.
    void readMore(Runnable then) {
        if (more.get()) {
            pages++;
            read(then);
        }
    }

    private Read counted(List<MatterPage> read, CaseFilter filter) {
        var all = new ArrayList<Matter>();
        read.forEach(page -> all.addAll(page.origins()));
        read.forEach(page -> all.addAll(page.leads()));
        read.forEach(page -> all.addAll(page.cases()));
        boolean older = !read.isEmpty() && read.getLast().next().isPresent();
        List<Matter> shown = all.stream()
                .filter(filter::shows)
                .sorted(Comparator.comparing(Matter::heading))
                .toList();
        return new Read(shown, port.waiting(all), older);
    }

    /// As many pages as are wanted. Through a filter, pages go on until it has let as many matters through, or
    /// until {@link #SEARCHED} pages of each wanted one were searched.
    private List<MatterPage> pages(int wanted, CaseFilter filter) {
        var read = new ArrayList<MatterPage>();
        Optional<Cursor> from = Optional.of(Cursor.first());
        long let = 0;
        int most = filter.isNarrow() ? wanted * SEARCHED : wanted;
        while (from.isPresent() && read.size() < most && let < (long) wanted * FULL) {
            MatterPage page = port.page(from.get());
            read.add(page);
            let += filter.isNarrow() ? let(page, filter) : 0;
            from = page.next();
        }
        return read;
    }

    private static long let(MatterPage page, CaseFilter filter) {
        return Stream.of(page.origins(), page.leads(), page.cases())
                .flatMap(List::stream)
                .filter(filter::shows)
                .count();
    }

    private void show(Read read) {
        items.setAll(read.matters());
        waiting.set(Math.toIntExact(read.waiting()));
        more.set(read.older());
    }

    /// What the pages came to.
    private record Read(List<Matter> matters, long waiting, boolean older) {}
}
