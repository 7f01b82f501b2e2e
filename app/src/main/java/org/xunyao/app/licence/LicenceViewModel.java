package org.xunyao.app.licence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.access.Saved;
import org.xunyao.app.licence.sheet.LicencePlan;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.task.Work;

/// The workspace 许可证 without its looks. What was typed and not saved stays a draft as long as the person is signed
/// in. JavaFX thread only.
public final class LicenceViewModel {
    private final LicencePorts ports;
    private final Tasks tasks;
    private final LicenceWords words;
    private final ReadOnlyObjectWrapper<List<ShopLicence>> known =
            new ReadOnlyObjectWrapper<>(this, "known", List.of());
    private final ReadOnlyObjectWrapper<Optional<ShopLicence>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<List<DrugLicence>> history =
            new ReadOnlyObjectWrapper<>(this, "history", List.of());
    private final ReadOnlyObjectWrapper<Optional<LicenceForm>> form =
            new ReadOnlyObjectWrapper<>(this, "form", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LicencePlan>> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> told =
            new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read", false);
    private final Map<PharmacyId, LicenceForm> drafts = new HashMap<>();
    private boolean busy;

    /// @param words in the person's language
    public LicenceViewModel(LicencePorts ports, Tasks tasks, LicenceWords words) {
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
    }

    /// Every pharmacy and its newest licence.
    public ReadOnlyObjectProperty<List<ShopLicence>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// The pharmacy in front.
    public ReadOnlyObjectProperty<Optional<ShopLicence>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What was entered of it, newest first.
    public ReadOnlyObjectProperty<List<DrugLicence>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /// What is being typed.
    ReadOnlyObjectProperty<Optional<LicenceForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// What a chosen sheet would do.
    public ReadOnlyObjectProperty<Optional<LicencePlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// What was done or went wrong last, as a sentence.
    public ReadOnlyObjectProperty<Optional<String>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Whether anything was read yet: before, no empty state is told.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// What the screen goes by.
    public LicencePorts ports() {
        return ports;
    }

    /// Whether something was typed of a pharmacy and not saved.
    boolean drafted(ShopLicence shop) {
        return drafts.containsKey(shop.shop().id());
    }

    /// Reads everything again.
    public void refresh() {
        tasks.quietly("licence.known", progress -> ports.desk().all(), this::show, this::failed);
    }

    private void show(List<ShopLicence> now) {
        read.set(true);
        Optional<PharmacyId> before = chosen.get().map(shop -> shop.shop().id());
        known.set(now);
        Optional<ShopLicence> next = now.stream()
                .filter(shop -> before.map(shop.shop().id()::equals).orElse(true))
                .findFirst();
        if (!next.equals(chosen.get())) {
            put(next);
        }
    }

    /// Puts a pharmacy in front; what is being typed stays a draft.
    public void choose(ShopLicence shop) {
        if (!chosen.get().equals(Optional.of(shop))) {
            form.set(Optional.empty());
            told.set(Optional.empty());
            put(Optional.of(shop));
        }
    }

    private void put(Optional<ShopLicence> shop) {
        history.set(List.of());
        chosen.set(shop);
        shop.ifPresent(one -> tasks.quietly(
                "licence.history",
                progress -> ports.desk().history(one.shop().id()),
                all -> {
                    if (chosen.get().filter(one::equals).isPresent()) {
                        history.set(all);
                    }
                },
                this::failed));
    }

    /// Begins to type, or goes on with the draft.
    public void begin() {
        if (ports.enters()) {
            chosen.get().ifPresent(shop -> {
                told.set(Optional.empty());
                plan.set(Optional.empty());
                LicenceForm draft = drafts.get(shop.shop().id());
                form.set(Optional.of(draft == null ? LicenceForm.of(shop) : draft.over(shop.seen())));
                drafts.computeIfPresent(shop.shop().id(), (id, typed) -> typed.over(shop.seen()));
            });
        }
    }

    /// What stands in the fields now.
    void type(LicenceForm now) {
        chosen.get().ifPresent(shop -> drafts.put(shop.shop().id(), now));
    }

    /// Leaves the fields or the sheet; what was typed stays a draft.
    public void leave() {
        form.set(Optional.empty());
        plan.set(Optional.empty());
        told.set(Optional.empty());
    }

    /// Forgets what was typed.
    public void drop() {
        chosen.get().ifPresent(shop -> drafts.remove(shop.shop().id()));
        leave();
    }

    /// Enters what stands in the fields.
    public void save() {
        Optional<ShopLicence> shop = chosen.get();
        Optional<LicenceForm> typed = form.get();
        if (shop.isEmpty() || typed.isEmpty()) {
            return;
        }
        PharmacyId id = shop.get().shop().id();
        LicenceForm now = drafts.getOrDefault(id, typed.get());
        LicenceForm.Read said = now.read();
        said.text()
                .ifPresentOrElse(
                        text -> write(progress -> ports.desk().enter(id, text, now.seen()), saved -> {
                            entered(id, now);
                            told.set(Optional.of(words.of("saved", words.at(saved.at()))));
                        }),
                        () -> failed(said.code()));
    }

    /// What was typed while it was being written stays a draft, and the form of another pharmacy
    /// stays open.
    private void entered(PharmacyId id, LicenceForm written) {
        if (drafts.getOrDefault(id, written).equals(written)) {
            drafts.remove(id);
        }
        if (chosen.get().filter(shop -> shop.shop().id().equals(id)).isPresent()) {
            form.set(Optional.empty());
        }
    }

    /// Lets the person choose a sheet and says what it would do.
    public void choose() {
        if (ports.enters()) {
            ports.choose().get().ifPresent(file -> {
                told.set(Optional.empty());
                form.set(Optional.empty());
                tasks.quietly(
                        "licence.plan",
                        progress -> ports.desk().plan(file),
                        found -> plan.set(Optional.of(found)),
                        this::failed);
            });
        }
    }

    /// Enters what the sheet says.
    public void carryOut() {
        plan.get()
                .filter(LicencePlan::isReady)
                .ifPresent(ready -> write(progress -> ports.desk().enterAll(ready.planned()), saved -> {
                    plan.set(Optional.empty());
                    told.set(Optional.of(words.of("saved.all", words.figure(saved.result()), words.at(saved.at()))));
                }));
    }

    private <T> void write(Work<Saved<T>> work, java.util.function.Consumer<Saved<T>> done) {
        if (busy) {
            return;
        }
        busy = true;
        told.set(Optional.empty());
        tasks.quietly(
                "licence.write",
                work,
                saved -> {
                    busy = false;
                    done.accept(saved);
                    refresh();
                },
                code -> {
                    busy = false;
                    failed(code);
                    refresh();
                });
    }

    private void failed(String code) {
        told.set(Optional.of(words.texts().fault(code)));
    }
}
