package org.xunyao.app.duty.hours;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.hours.OpeningPlan;
import org.xunyao.registry.hours.ShopHours;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// The opening hours of the shop in front, without their looks. JavaFX thread.
public final class HoursModel {
    private final HoursPorts ports;
    private final Tasks tasks;
    private final HoursWords words;
    private final ReadOnlyObjectWrapper<Optional<PharmacyId>> shop =
            new ReadOnlyObjectWrapper<>(this, "shop", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<List<ShopHours>>> entries =
            new ReadOnlyObjectWrapper<>(this, "entries", Optional.empty());
    private final ReadOnlyObjectWrapper<String> said = new ReadOnlyObjectWrapper<>(this, "said", "");
    private boolean saving;

    /// @param texts any; the bundle is added
    /// @param zone in which moments are written
    public HoursModel(HoursPorts ports, Tasks tasks, Texts texts, ZoneId zone) {
        this.ports = ports;
        this.tasks = tasks;
        this.words = new HoursWords(texts, zone);
    }

    /// The shop in front.
    public ReadOnlyObjectProperty<Optional<PharmacyId>> shopProperty() {
        return shop.getReadOnlyProperty();
    }

    /// What was written down of it, the newest first; empty until it was read.
    public ReadOnlyObjectProperty<Optional<List<ShopHours>>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// What was done last, or what went wrong, as a sentence.
    public ReadOnlyObjectProperty<String> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// Its words.
    public HoursWords words() {
        return words;
    }

    /// Whether the person may write hours down.
    public boolean sets() {
        return ports.sets();
    }

    /// The name of who made an entry.
    public String person(ShopHours entry) {
        return ports.person(entry);
    }

    /// Puts a shop in front.
    public void show(PharmacyId wanted) {
        if (!shop.get().equals(Optional.of(wanted))) {
            entries.set(Optional.empty());
            said.set("");
            shop.set(Optional.of(wanted));
        }
        tasks.quietly(
                "shop hours",
                progress -> ports.history(wanted),
                read -> read(wanted, read),
                code -> unread(wanted, code));
    }

    private boolean inFront(PharmacyId one) {
        return shop.get().equals(Optional.of(one));
    }

    private void read(PharmacyId of, List<ShopHours> found) {
        if (inFront(of)) {
            entries.set(Optional.of(found));
        }
    }

    private void unread(PharmacyId of, String code) {
        if (inFront(of)) {
            failed(code);
        }
    }

    /// Writes down what was typed for the shop in front; not while something is being written.
    ///
    /// @param seen number of the entry from which the person began, 0 if there was none
    /// @param done what follows when it is safe and the shop is still in front
    public void save(HoursText typed, long seen, Runnable done) {
        switch (typed.read()) {
            case HoursText.Read.Bad bad -> said.set(words.of("bad", words.of(bad.field())));
            case HoursText.Read.Plan read ->
                shop.get().filter(id -> sets()).ifPresent(id -> save(id, read.plan(), typed.source(), seen, done));
        }
    }

    private void save(PharmacyId id, OpeningPlan plan, String source, long seen, Runnable done) {
        if (saving) {
            return;
        }
        saving = true;
        said.set("");
        tasks.quietly(
                "shop hours",
                progress -> ports.set(id, plan, source, seen),
                saved -> {
                    saving = false;
                    if (inFront(id)) {
                        done.run();
                        show(id);
                        said.set(words.of("saved", words.at(saved.result().at())));
                    }
                },
                code -> {
                    saving = false;
                    failed(code);
                });
    }

    private void failed(String code) {
        said.set(words.texts().fault(code));
    }
}
