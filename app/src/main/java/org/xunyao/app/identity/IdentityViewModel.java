package org.xunyao.app.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.Saved;
import org.xunyao.registry.Pharmacist;
import org.xunyao.supervision.identity.Consent;
import org.xunyao.supervision.identity.Enrolment;
import org.xunyao.supervision.identity.FaceSample;
import org.xunyao.supervision.identity.FaceSet;
import org.xunyao.supervision.identity.OneTimeCodes;
import org.xunyao.supervision.identity.RollDesk;
import org.xunyao.ui.task.Tasks;

/// The workspace 药师核验 without its looks. What was taken of a face is held until it is used or the person or
/// the act changes, and nowhere else. JavaFX thread only.
public final class IdentityViewModel {
    private static final int MOST_TAKEN = 20;

    private final IdentityPorts ports;
    private final Tasks tasks;
    private final ShopList shops = new ShopList();
    private final StringProperty spot = new SimpleStringProperty(this, "spot", "");
    private final ReadOnlyObjectWrapper<Optional<ShopSheet>> sheet = empty("sheet");
    private final ReadOnlyObjectWrapper<Optional<Pharmacist>> person = empty("person");
    private final ReadOnlyObjectWrapper<Act> act = new ReadOnlyObjectWrapper<>(this, "act", Act.LOOK);
    private final ReadOnlyObjectWrapper<List<IdentityPorts.Taken>> taken =
            new ReadOnlyObjectWrapper<>(this, "taken", List.of());
    private final ReadOnlyObjectWrapper<Optional<OneTimeCodes.Code>> code = empty("code");
    private final ReadOnlyObjectWrapper<Optional<String>> fault = empty("fault");
    private final ReadOnlyObjectWrapper<Optional<Saved<?>>> saved = empty("saved");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private Optional<ShopLine> wanted = Optional.empty();
    private long asked;

    /// Reads nothing until {@link #refresh}.
    public IdentityViewModel(IdentityPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    private <T> ReadOnlyObjectWrapper<Optional<T>> empty(String name) {
        return new ReadOnlyObjectWrapper<>(this, name, Optional.empty());
    }

    /// The shops.
    public ShopList shops() {
        return shops;
    }

    /// Code of the camera at the check-in spot, empty for none.
    public StringProperty spotProperty() {
        return spot;
    }

    /// The shop in front.
    public ReadOnlyObjectProperty<Optional<ShopSheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// The pharmacist in front.
    public ReadOnlyObjectProperty<Optional<Pharmacist>> personProperty() {
        return person.getReadOnlyProperty();
    }

    /// What is being done.
    public ReadOnlyObjectProperty<Act> actProperty() {
        return act.getReadOnlyProperty();
    }

    /// What was taken for it, in order.
    public ReadOnlyObjectProperty<List<IdentityPorts.Taken>> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// The one-time code to be read out.
    public ReadOnlyObjectProperty<Optional<OneTimeCodes.Code>> codeProperty() {
        return code.getReadOnlyProperty();
    }

    /// Code of what went wrong last.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What was saved last.
    public ReadOnlyObjectProperty<Optional<Saved<?>>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Whether something is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// By what it is judged.
    public IdentityPorts.Rules rules() {
        return ports.rules();
    }

    /// What the person may do.
    public IdentityPorts.Powers powers() {
        return ports.powers();
    }

    /// Reads all shops again, and the one in front.
    public void refresh() {
        tasks.quietly(
                "identity.shops",
                progress -> ports.shops().all(),
                read -> {
                    shops.set(read);
                    sheet.get().map(ShopSheet::shop).or(shops::first).ifPresent(this::read);
                },
                this::failed);
    }

    /// Puts a shop in front; what was begun at another one is dropped.
    public void choose(ShopLine shop) {
        if (wanted.filter(shop::equals).isEmpty()) {
            begin(Act.LOOK);
            person.set(Optional.empty());
            spot.set("");
            read(shop);
        }
    }

    /// Puts a shop in front that chance chooses among those listed (随机点名).
    public void chooseByChance() {
        shops.byChance(ports.rules().choose()).ifPresent(this::choose);
    }

    private void read(ShopLine shop) {
        read(shop, () -> {});
    }

    private void read(ShopLine shop, Runnable then) {
        long question = ++asked;
        wanted = Optional.of(shop);
        tasks.quietly(
                "identity.sheet",
                progress -> ports.shops().sheet(shop),
                read -> {
                    if (question == asked) {
                        show(read);
                        then.run();
                    }
                },
                this::failed);
    }

    private void show(ShopSheet read) {
        Optional<Pharmacist> before = person.get();
        sheet.set(Optional.of(read));
        List<Pharmacist> people = read.standing().pharmacists();
        person.set(before.flatMap(one -> people.stream()
                        .filter(each -> each.id().equals(one.id()))
                        .findFirst())
                .or(() -> people.stream().findFirst()));
        if (spot.get().isEmpty()) {
            spot.set(read.open()
                    .map(call -> call.call().spot())
                    .filter(open -> !open.isEmpty())
                    .or(() -> read.spots().stream().findFirst().map(ShopSheet.Spot::code))
                    .orElse(""));
        }
        if (act.get().rolls() && read.open().isEmpty()) {
            begin(Act.LOOK);
        }
    }

    /// Puts a pharmacist in front; what was taken of another one is dropped.
    public void choose(Pharmacist wanted) {
        if (person.get().filter(wanted::equals).isEmpty()) {
            drop();
            person.set(Optional.of(wanted));
        }
    }

    /// Begins something else; what was taken is dropped.
    public void begin(Act wanted) {
        drop();
        fault.set(Optional.empty());
        act.set(allowed(wanted) ? wanted : Act.LOOK);
    }

    private boolean allowed(Act wanted) {
        return switch (wanted) {
            case LOOK -> true;
            case SWITCH -> powers().change();
            case ENROL -> powers().enrol();
            case WITHDRAW -> powers().withdraw() && enrolled().isPresent();
            case FACE, CARD, VIDEO -> powers().call() && open().isPresent();
        };
    }

    /// Drops what was taken and the code that is shown.
    public void drop() {
        taken.set(List.of());
        code.set(Optional.empty());
    }

    /// The enrolment of the person in front that has not ended.
    public Optional<Enrolment> enrolled() {
        return sheet.get()
                .flatMap(now -> person.get().flatMap(now::of))
                .filter(each -> each.ending().isEmpty());
    }

    /// The roll call under way.
    public Optional<RollDesk.Sheet> open() {
        return sheet.get().flatMap(ShopSheet::open);
    }

    /// What was taken as one set, if anything was.
    public Optional<FaceSet> faces() {
        List<IdentityPorts.Taken> all = taken.get();
        List<FaceSample> samples = all.stream().map(IdentityPorts.Taken::sample).toList();
        return all.stream().findFirst().map(first -> new FaceSet(samples, first.limits(), first.model()));
    }

    /// Takes a picture at the check-in spot; in a roll call several of the last seconds, none from before it was
    /// announced.
    public void take() {
        String where = spot.get();
        if (where.isEmpty()) {
            failed("IDENTITY-SPOT");
            return;
        }
        Optional<Instant> announced =
                act.get() == Act.FACE ? open().map(sheet -> sheet.call().at()) : Optional.empty();
        add(announced
                .<Supplier<List<IdentityPorts.Taken>>>map(
                        since -> () -> ports.eyes().several(where, since))
                .orElse(() -> List.of(ports.eyes().take(where))));
    }

    /// Takes a picture file.
    public void takeFile() {
        ports.pick().get().ifPresent(file -> add(() -> List.of(ports.eyes().read(file))));
    }

    private void add(Supplier<List<IdentityPorts.Taken>> taking) {
        Act during = act.get();
        Optional<Pharmacist> of = person.get();
        if (taken.get().size() >= MOST_TAKEN) {
            failed("IDENTITY-MANY");
            return;
        }
        run(taking, some -> {
            if (act.get() == during && person.get().equals(of)) {
                var more = new ArrayList<>(taken.get());
                more.addAll(some);
                taken.set(List.copyOf(more.subList(0, Math.min(more.size(), MOST_TAKEN))));
            }
        });
    }

    /// Allows it at the shop in front.
    public void allow(String assessment, String reason) {
        shop(shop -> write(() -> ports.enrolments().allow(shop.id(), assessment, reason)));
    }

    /// Stops it at the shop in front.
    public void stop(String reason) {
        shop(shop -> write(() -> ports.enrolments().stop(shop.id(), reason)));
    }

    private void shop(Consumer<ShopLine> work) {
        sheet.get().map(ShopSheet::shop).ifPresent(work);
    }

    /// Enrols the person in front with what was taken.
    public void enrol(Consent.Way way, String document, LocalDate until) {
        shop(shop -> person.get()
                .ifPresent(one -> faces().ifPresentOrElse(
                                faces -> {
                                    var consent = new Consent(
                                            one.id(),
                                            shop.id(),
                                            rules().notice().version(),
                                            way,
                                            document.strip(),
                                            until);
                                    write(() -> ports.enrolments().enrol(consent, faces));
                                },
                                () -> failed("IDENTITY-SAMPLES"))));
    }

    /// Says that a day cannot be read.
    public void noDay() {
        failed("IDENTITY-UNTIL");
    }

    /// Takes the withdrawal of the person in front.
    public void withdraw(String note) {
        enrolled().ifPresent(one -> write(() -> ports.enrolments().withdraw(one.id(), note)));
    }

    /// Announces a roll call of the shop in front.
    public void announce() {
        if (powers().call()) {
            String where = spot.get();
            shop(shop -> write(() -> ports.rolls().announce(shop.id(), where), () -> begin(Act.CARD)));
        }
    }

    /// Ends the roll call.
    public void close() {
        if (powers().call()) {
            call(id -> write(() -> ports.rolls().close(id)));
        }
    }

    private void call(Consumer<UUID> work) {
        open().map(sheet -> sheet.call().id()).ifPresent(work);
    }

    /// Makes a one-time code for the person in front.
    public void issue() {
        call(id -> person.get()
                .ifPresent(one -> run(() -> ports.rolls().code(id, one.id()), made -> code.set(Optional.of(made)))));
    }

    /// Compares what was taken and keeps what it says.
    public void byFace() {
        Act during = act.get();
        call(id -> faces().ifPresentOrElse(
                        faces -> write(() -> ports.rolls().byFace(id, faces), () -> begin(during)),
                        () -> failed("IDENTITY-SAMPLES")));
    }

    /// Takes an answer by card and code.
    public void byCard(String certificate, String digits) {
        call(id -> person.get()
                .ifPresent(one ->
                        write(() -> ports.rolls().byCard(id, one.id(), certificate, digits), () -> begin(Act.CARD))));
    }

    /// Takes an answer by video and seals it.
    public void byVideo(String digits) {
        String where = spot.get();
        if (where.isEmpty()) {
            failed("IDENTITY-SPOT");
            return;
        }
        call(id -> person.get()
                .ifPresent(one ->
                        write(() -> ports.rolls().byVideo(id, one.id(), digits, where), () -> begin(Act.VIDEO))));
    }

    private void write(Supplier<Saved<?>> work) {
        write(work, () -> begin(Act.LOOK));
    }

    private void write(Supplier<Saved<?>> work, Runnable then) {
        saved.set(Optional.empty());
        run(work, done -> {
            saved.set(Optional.of(done));
            wanted.ifPresent(shop -> read(shop, then));
        });
    }

    private <R> void run(Supplier<R> work, Consumer<R> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        fault.set(Optional.empty());
        tasks.quietly(
                "identity.act",
                progress -> work.get(),
                result -> {
                    busy.set(false);
                    done.accept(result);
                },
                code -> {
                    busy.set(false);
                    failed(code);
                });
    }

    private void failed(String why) {
        fault.set(Optional.of(why));
    }
}
