package org.xunyao.app.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.matter.MatterPage;
import org.xunyao.app.cases.matter.MatterPage.Cursor;
import org.xunyao.ui.task.Tasks;

/// The list of matters by pages: sources, leads, cases, each newest first.
public final class MatterList {
    private final CasePorts.Matters port;
    private final Tasks tasks;
    private final Consumer<String> fault;
    private final ObservableList<Matter> items = FXCollections.observableArrayList();
    private final ObservableList<Matter> readable = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper(this, "more");
    private int pages = 1;
    private long asked;

    MatterList(CasePorts.Matters port, Tasks tasks, Consumer<String> fault) {
        this.port = port;
        this.tasks = tasks;
        this.fault = fault;
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
        tasks.quietly(
                "matters",
                progress -> counted(pages(wanted)),
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

    private Read counted(List<MatterPage> read) {
        var all = new ArrayList<Matter>();
        read.forEach(page -> all.addAll(page.origins()));
        read.forEach(page -> all.addAll(page.leads()));
        read.forEach(page -> all.addAll(page.cases()));
        boolean older = !read.isEmpty() && read.getLast().next().isPresent();
        return new Read(all, port.waiting(all), older);
    }

    private List<MatterPage> pages(int wanted) {
        var read = new ArrayList<MatterPage>();
        Optional<Cursor> from = Optional.of(Cursor.first());
        while (from.isPresent() && read.size() < wanted) {
            MatterPage page = port.page(from.get());
            read.add(page);
            from = page.next();
        }
        return read;
    }

    private void show(Read read) {
        items.setAll(read.matters());
        waiting.set(Math.toIntExact(read.waiting()));
        more.set(read.older());
    }

    /// What the pages came to.
    private record Read(List<Matter> matters, long waiting, boolean older) {}
}
