package org.xunyao.app.sales;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.access.Saved;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SalesFile;
import org.xunyao.supervision.sales.SalesSource;
import org.xunyao.supervision.sales.book.SalesDesk;
import org.xunyao.supervision.sales.scan.ScannedCode;
import org.xunyao.ui.task.Tasks;

/// The workspace 销售数据 without its looks. JavaFX thread only.
public final class SalesViewModel {
    private final SalesPorts ports;
    private final Tasks tasks;
    private final SalesWords words;
    private final ReadOnlyObjectWrapper<SalesPorts.Known> known =
            new ReadOnlyObjectWrapper<>(this, "known", new SalesPorts.Known(List.of(), List.of(), List.of()));
    private final ReadOnlyObjectWrapper<Optional<SalesPorts.Line>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SalesDesk.Case>> hit =
            new ReadOnlyObjectWrapper<>(this, "hit", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Scan>> scan =
            new ReadOnlyObjectWrapper<>(this, "scan", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Chosen>> file =
            new ReadOnlyObjectWrapper<>(this, "file", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> told =
            new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
    private final ReadOnlyBooleanWrapper typing = new ReadOnlyBooleanWrapper(this, "typing", false);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read", false);

    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting", 0);
    private final Set<UUID> seen = new HashSet<>();

    private boolean watched;

    /// What was scanned last.
    ///
    /// @param sold where that box was sold before
    public record Scan(ScannedCode code, List<SaleLine> sold) {
        /// Copies the list.
        public Scan {
            sold = List.copyOf(sold);
        }
    }

    /// A file that a person chose, with its first lines.
    public record Chosen(Path file, SalesFile.Preview preview) {}

    /// @param words in the person's language
    public SalesViewModel(SalesPorts ports, Tasks tasks, SalesWords words) {
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
    }

    /// Sources, what was found, and shops.
    public ReadOnlyObjectProperty<SalesPorts.Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// The source in front.
    public ReadOnlyObjectProperty<Optional<SalesPorts.Line>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What was found and is in front.
    public ReadOnlyObjectProperty<Optional<SalesDesk.Case>> hitProperty() {
        return hit.getReadOnlyProperty();
    }

    /// What was scanned last.
    public ReadOnlyObjectProperty<Optional<Scan>> scanProperty() {
        return scan.getReadOnlyProperty();
    }

    /// The file that is about to be entered.
    public ReadOnlyObjectProperty<Optional<Chosen>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// What was done or went wrong last, as a sentence.
    public ReadOnlyObjectProperty<Optional<String>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// How much was found of late without film since the person last looked at the room, for the badge.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// The name of a shop; empty if the registry does not know it.
    String shop(PharmacyId id) {
        return known.get().shops().stream()
                .filter(shop -> shop.id().equals(id))
                .map(SalesPorts.Shop::name)
                .findFirst()
                .orElse("");
    }

    /// What the screen goes by.
    public SalesPorts ports() {
        return ports;
    }

    /// Whether anything was read yet: before, no empty state is told.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Whether anybody sees it now.
    void watched(boolean now) {
        watched = now;
        count();
        if (now) {
            refresh();
        }
    }

    /// What has no film becomes no alarm, so nothing else would call the person here.
    private void count() {
        List<UUID> hints = ports.desk().hints();
        seen.retainAll(hints);
        if (watched) {
            seen.addAll(hints);
        }
        waiting.set(hints.size() - seen.size());
    }

    /// Some seconds have passed: what is seen is read again, and what is new is counted.
    public void tick() {
        count();
        if (watched) {
            refresh();
        }
    }

    /// Reads everything again.
    public void refresh() {
        tasks.quietly("sales.known", progress -> ports.desk().known(), this::show, this::failed);
    }

    private void show(SalesPorts.Known now) {
        read.set(true);
        Optional<UUID> source = chosen.get().map(line -> line.source().id());
        Optional<UUID> found = hit.get().map(one -> one.hit().id());
        if (!now.equals(known.get())) {
            known.set(now);
        }
        chosen.set(now.sources().stream()
                .filter(line -> source.map(line.source().id()::equals).orElse(true))
                .findFirst());
        hit.set(now.cases().stream()
                .filter(one -> found.map(one.hit().id()::equals).orElse(false))
                .findFirst());
    }

    /// Puts a source in front.
    public void choose(SalesPorts.Line line) {
        chosen.set(Optional.of(line));
        hit.set(Optional.empty());
    }

    /// Puts something in front that was found.
    public void look(SalesDesk.Case found) {
        hit.set(Optional.of(found));
    }

    /// Whether a path is being typed.
    ReadOnlyBooleanProperty typingProperty() {
        return typing.getReadOnlyProperty();
    }

    /// Lets the person choose a file and reads its first lines.
    public void begin() {
        if (ports.arranges()) {
            ports.choose().get().ifPresent(this::read);
        }
    }

    /// Lets the person type where the file lies.
    public void type() {
        told.set(Optional.empty());
        typing.set(ports.arranges() && file.get().isEmpty());
    }

    /// Reads the first lines of a file whose path was typed.
    public void begin(String path) {
        try {
            Path typed = Path.of(path.strip());
            if (ports.arranges() && !path.isBlank()) {
                read(typed);
            }
        } catch (InvalidPathException none) {
            failed("SALES-GONE");
        }
    }

    private void read(Path path) {
        told.set(Optional.empty());
        tasks.quietly(
                "sales.preview",
                progress -> new Chosen(path, ports.desk().preview(path)),
                seen -> {
                    typing.set(false);
                    file.set(Optional.of(seen));
                },
                this::failed);
    }

    /// The person thought better of it.
    public void leave() {
        typing.set(false);
        file.set(Optional.empty());
        told.set(Optional.empty());
    }

    /// Enters the source.
    public void enter(SalesDesk.Draft draft) {
        write("saved.entered", () -> ports.desk().enter(draft), () -> file.set(Optional.empty()));
    }

    /// Says that what was chosen is not enough.
    public void incomplete() {
        failed("SALES-DRAFT");
    }

    /// Enters how far the clock of the till in front stands off.
    ///
    /// @param offset seconds to be added to the till's time, as typed
    /// @param unsure seconds on either side, as typed
    public void clock(String offset, String unsure) {
        Optional<Duration> by = words.seconds(offset);
        Optional<Duration> doubt = words.seconds(unsure);
        Optional<SalesPorts.Line> line = chosen.get().filter(one -> arrangeable(one));
        if (line.isEmpty()) {
            return;
        }
        if (by.isEmpty() || doubt.isEmpty()) {
            failed("SALES-CLOCK");
            return;
        }
        UUID id = line.get().source().id();
        write("saved.clock", () -> ports.desk().clock(id, by.get(), doubt.get()), () -> {});
    }

    /// Ends the reading of the source in front.
    public void end() {
        chosen.get().filter(this::arrangeable).ifPresent(line -> {
            UUID id = line.source().id();
            write("saved.ended", () -> ports.desk().end(id), () -> {});
        });
    }

    private boolean arrangeable(SalesPorts.Line line) {
        return ports.arranges() && line.source().isRead();
    }

    /// Tells a code apart, and where that box was sold.
    public void scanned(String text) {
        ScannedCode code = ScannedCode.of(text);
        if (code instanceof ScannedCode.Trace trace) {
            tasks.quietly(
                    "sales.traced",
                    progress -> ports.desk().traced(trace.code()),
                    sold -> scan.set(Optional.of(new Scan(code, sold))),
                    this::failed);
        } else {
            scan.set(Optional.of(new Scan(code, List.of())));
        }
    }

    private void write(String sentence, Supplier<Saved<SalesSource>> work, Runnable done) {
        told.set(Optional.empty());
        tasks.quietly(
                "sales.write",
                progress -> work.get(),
                saved -> {
                    told.set(Optional.of(words.of(sentence, words.at(saved.at()))));
                    done.run();
                    refresh();
                },
                this::failed);
    }

    private void failed(String code) {
        told.set(Optional.of(words.texts().fault(code)));
    }
}
