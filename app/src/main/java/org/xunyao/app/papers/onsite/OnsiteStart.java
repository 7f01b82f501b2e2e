package org.xunyao.app.papers.onsite;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.ui.task.Tasks;

/// The beginning of a paper in a shop: first what it is about, then which one. Everything happens on the JavaFX
/// thread.
public final class OnsiteStart {
    /// Papers written in shops, by the number of their form, in the order in which they are mostly needed: 现场笔录,
    /// 询问笔录, 当场行政处罚决定书, 先行登记保存证据通知书, 实施行政强制措施决定书, 场所/设施/财物清单, 责令改正通知书,
    /// 送达地址确认书, 送达回证.
    static final List<Integer> KINDS = List.of(9, 14, 44, 19, 21, 24, 33, 10, 50);

    private static final int SPOT_DECISION = 44;
    // A measure needs a case; a sitting has none.
    private static final List<Integer> MEASURES = List.of(19, 21, 24);

    private final Optional<OnsitePorts> ports;
    private final Tasks tasks;
    private final BiConsumer<String, Integer> begin;
    private final ObservableList<OnsiteMatter> matters = FXCollections.observableArrayList();
    private final ObservableList<OnsiteMatter> readable = FXCollections.unmodifiableObservableList(matters);
    private final ReadOnlyObjectWrapper<Optional<OnsiteMatter>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());

    /// @param ports nothing where the mode is not offered
    /// @param begin begins a paper about a reference, of a form's number
    public OnsiteStart(Optional<OnsitePorts> ports, Tasks tasks, BiConsumer<String, Integer> begin) {
        this.ports = ports;
        this.tasks = tasks;
        this.begin = begin;
    }

    /// What papers may be about.
    public ObservableList<OnsiteMatter> matters() {
        return readable;
    }

    /// What the next paper is about.
    public ReadOnlyObjectProperty<Optional<OnsiteMatter>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Code of what kept the list from being read.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Reads the list anew.
    public void refresh() {
        ports.ifPresent(station -> tasks.quietly(
                "onsite", progress -> station.matters(), this::found, code -> fault.set(Optional.of(code))));
    }

    private void found(List<OnsiteMatter> found) {
        fault.set(Optional.empty());
        if (!found.equals(matters)) {
            matters.setAll(found);
        }
        chosen.set(chosen.get().filter(found::contains));
    }

    /// Takes what the next paper is about.
    public void choose(OnsiteMatter matter) {
        chosen.set(Optional.of(matter));
    }

    /// Which papers can be begun about what is chosen, by the number of their form.
    public List<Integer> kinds() {
        return chosen.get()
                .map(matter -> KINDS.stream()
                        .filter(kind -> matter.sitting() ? !MEASURES.contains(kind) : kind != SPOT_DECISION)
                        .toList())
                .orElse(List.of());
    }

    /// Begins a paper about what is chosen; without a choice nothing happens.
    ///
    /// @param kind one of {@link #kinds}
    public void begin(int kind) {
        chosen.get().ifPresent(matter -> begin.accept(matter.reference(), kind));
    }
}
