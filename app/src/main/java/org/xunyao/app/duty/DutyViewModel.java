package org.xunyao.app.duty;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.access.Saved;
import org.xunyao.app.duty.hours.HoursModel;
import org.xunyao.supervision.duty.DutyDraft;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyMark;
import org.xunyao.supervision.duty.LaidDay;
import org.xunyao.ui.task.Tasks;

/// The workspace 在岗台账 without its looks. JavaFX thread only.
public final class DutyViewModel {
    private static final int WEEK = 7;

    private final DutyPorts ports;
    private final Tasks tasks;
    private final DutyWords words;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyObjectWrapper<List<PostLine>> posts = new ReadOnlyObjectWrapper<>(this, "posts", List.of());
    private final ReadOnlyObjectWrapper<Optional<PostLine>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<Span> span = new ReadOnlyObjectWrapper<>(this, "span");
    private final ReadOnlyObjectWrapper<Optional<DutySheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LaidDay>> day =
            new ReadOnlyObjectWrapper<>(this, "day", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LaidDay.Run>> run =
            new ReadOnlyObjectWrapper<>(this, "run", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> told =
            new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
    private List<PostLine> all = List.of();
    private final Optional<HoursModel> hours;
    private long asked;

    /// What is in front: a week from its Monday, or a month.
    public record Span(LocalDate from, boolean month) {
        /// The last day.
        public LocalDate to() {
            return month ? YearMonth.from(from).atEndOfMonth() : from.plusDays(WEEK - 1L);
        }

        Span step(int steps) {
            return new Span(month ? from.plusMonths(steps) : from.plusWeeks(steps), month);
        }

        static Span week(LocalDate of) {
            return new Span(of.minusDays(of.getDayOfWeek().getValue() - 1L), false);
        }
    }

    /// What stands in the form.
    public record Typed(String from, String to, String document, String reason) {}

    /// @param words in the person's language
    public DutyViewModel(DutyPorts ports, Tasks tasks, DutyWords words) {
        this.ports = ports;
        this.tasks = tasks;
        this.words = words;
        span.set(Span.week(ports.rules().today()));
        filter.subscribe(this::sift);
        hours = ports.hours()
                .map(port ->
                        new HoursModel(port, tasks, words.texts(), ports.rules().zone()));
        chosen.subscribe(line -> line.ifPresent(
                post -> hours.ifPresent(model -> model.show(post.post().shop()))));
    }

    /// The posts that the filter leaves.
    public ReadOnlyObjectProperty<List<PostLine>> postsProperty() {
        return posts.getReadOnlyProperty();
    }

    /// Part of a shop's name or a camera's code.
    public StringProperty filterProperty() {
        return filter;
    }

    /// The post in front.
    public ReadOnlyObjectProperty<Optional<PostLine>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The days in front.
    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /// What is known of them.
    public ReadOnlyObjectProperty<Optional<DutySheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// The day whose stretches are listed.
    public ReadOnlyObjectProperty<Optional<LaidDay>> dayProperty() {
        return day.getReadOnlyProperty();
    }

    /// The stretch of that day in front.
    public ReadOnlyObjectProperty<Optional<LaidDay.Run>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// Stretches of a day that count: closed hours left out.
    public static List<LaidDay.Run> counted(LaidDay of) {
        return of.runs().stream()
                .filter(each -> each.mark() != DutyMark.OUTSIDE)
                .toList();
    }

    /// Code of what went wrong last.
    public ReadOnlyObjectProperty<Optional<String>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What was done last, as a sentence.
    public ReadOnlyObjectProperty<Optional<String>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// What the person may do.
    public DutyPorts.Powers powers() {
        return ports.powers();
    }

    /// When the shop in front is open, if the person may read its file.
    public Optional<HoursModel> hours() {
        return hours;
    }

    /// By what it is counted.
    public DutyPorts.Rules rules() {
        return ports.rules();
    }

    /// Whether an absence leads to its alarm.
    public boolean leadsToAlarms() {
        return ports.alarm().isPresent();
    }

    /// The name of who made an entry.
    public String person(DutyEntry entry) {
        return sheet.get().map(shown -> shown.person(entry)).orElse(entry.person());
    }

    /// Reads all posts again.
    public void refresh() {
        tasks.quietly(
                "duty.posts",
                progress -> ports.ledger().posts(),
                read -> {
                    all = read;
                    sift();
                    if (chosen.get().isEmpty() && !posts.get().isEmpty()) {
                        choose(posts.get().getFirst());
                    } else {
                        renew();
                        read();
                    }
                },
                this::failed);
    }

    private void renew() {
        chosen.get()
                .ifPresent(before -> all.stream()
                        .filter(line -> line.post().equals(before.post()))
                        .findFirst()
                        .ifPresent(line -> chosen.set(Optional.of(line))));
    }

    private void sift() {
        String part = filter.get().strip();
        posts.set(all.stream()
                .filter(line -> line.shop().contains(part)
                        || line.post().camera().code().contains(part))
                .toList());
    }

    /// Puts a post in front.
    public void choose(PostLine line) {
        boolean same =
                chosen.get().filter(now -> now.post().equals(line.post())).isPresent();
        chosen.set(Optional.of(line));
        if (!same) {
            told.set(Optional.empty());
            sheet.set(Optional.empty());
            day.set(Optional.empty());
            run.set(Optional.empty());
            read();
        }
    }

    /// Puts a day's stretches in front.
    public void choose(LaidDay wanted) {
        day.set(Optional.of(wanted));
        run.set(longestAbsence(wanted));
    }

    /// Puts a stretch of the day in front.
    public void choose(LaidDay.Run wanted) {
        run.set(Optional.of(wanted));
    }

    /// Walks through the days in front.
    public void walkDays(int step) {
        sheet.get().ifPresent(shown -> {
            int now = day.get().map(shown.days()::indexOf).orElse(0);
            choose(shown.days()
                    .get(Math.clamp(now + (long) step, 0, shown.days().size() - 1)));
        });
    }

    /// Walks through the stretches of the day in front.
    public void walkRuns(int step) {
        List<LaidDay.Run> runs = day.get().map(DutyViewModel::counted).orElse(List.of());
        if (!runs.isEmpty()) {
            int now = run.get().map(runs::indexOf).orElse(0);
            run.set(Optional.of(runs.get(Math.clamp(now + (long) step, 0, runs.size() - 1))));
        }
    }

    private static Optional<LaidDay.Run> longestAbsence(LaidDay of) {
        List<LaidDay.Run> runs = counted(of);
        return runs.stream()
                .filter(each -> each.mark() == DutyMark.ABSENT)
                .max(Comparator.comparingInt(LaidDay.Run::minutes))
                .or(() -> runs.stream().findFirst());
    }

    /// Goes to days before or after, not beyond today.
    public void step(int steps) {
        Span wanted = span.get().step(steps);
        if (!wanted.from().isAfter(ports.rules().today())) {
            turn(wanted);
        }
    }

    /// Shows the month of these days, or the week they begin with.
    public void month(boolean whole) {
        Span now = span.get();
        if (now.month() != whole) {
            LocalDate mark = day.get().map(LaidDay::day).orElse(now.from());
            turn(whole ? new Span(mark.withDayOfMonth(1), true) : Span.week(mark));
        }
    }

    private void turn(Span wanted) {
        span.set(wanted);
        sheet.set(Optional.empty());
        read();
    }

    private void read() {
        PostLine line = chosen.get().orElse(null);
        if (line == null) {
            return;
        }
        Span wanted = span.get();
        long question = ++asked;
        tasks.quietly(
                "duty.sheet",
                progress -> ports.ledger().sheet(line, wanted.from(), wanted.to()),
                read -> {
                    if (question == asked) {
                        show(read);
                    }
                },
                this::failed);
    }

    private void show(DutySheet read) {
        LocalDate wanted = day.get().map(LaidDay::day).orElse(ports.rules().today());
        sheet.set(Optional.of(read));
        read.days().stream()
                .filter(each -> each.day().equals(wanted))
                .findFirst()
                .or(() -> read.days().stream().findFirst())
                .ifPresent(this::choose);
    }

    private void failed(String code) {
        fault.set(Optional.of(code));
    }

    /// When a minute of a day is.
    public Instant moment(LocalDate of, int minute) {
        return of.atStartOfDay(ports.rules().zone()).toInstant().plusSeconds(minute * 60L);
    }

    /// Writes an entry over the machine's record of the post in front.
    ///
    /// @param done what follows when it is safe
    public void enter(DutyDraft.Kind kind, Typed typed, Runnable done) {
        Optional<Instant> begin = words.read(typed.from());
        Optional<Instant> end = words.read(typed.to());
        if (begin.isEmpty() || end.isEmpty()) {
            failed("DUTY-TIME");
            return;
        }
        chosen.get()
                .map(line -> new DutyDraft(
                        line.post(),
                        kind,
                        begin.get(),
                        end.get(),
                        typed.document().strip(),
                        typed.reason().strip()))
                .ifPresent(draft -> write(() -> ports.ledger().enter(draft), done));
    }

    /// Says that nothing lies over the stretch in front.
    public void nothingToUndo() {
        failed("DUTY-GONE");
    }

    /// Takes an entry back.
    public void undo(DutyEntry entry, String reason, Runnable done) {
        if (powers().undo()) {
            write(() -> ports.ledger().undo(entry.id(), reason.strip()), done);
        }
    }

    private void write(Supplier<Saved<DutyEntry>> work, Runnable done) {
        fault.set(Optional.empty());
        told.set(Optional.empty());
        tasks.quietly(
                "duty.entry",
                progress -> work.get(),
                saved -> {
                    told.set(Optional.of(
                            words.of("saved", words.at(saved.result().recordedAt()))));
                    done.run();
                    refresh();
                },
                this::failed);
    }

    /// Opens the alarm of the stretch in front, if one waits.
    public void alarm() {
        LaidDay.Run stretch = run.get().orElse(null);
        LaidDay of = day.get().orElse(null);
        PostLine line = chosen.get().orElse(null);
        DutyPorts.Alarms alarms = ports.alarm().orElse(null);
        if (alarms == null || stretch == null || of == null || line == null) {
            return;
        }
        tasks.quietly(
                "duty.alarm",
                progress -> alarms.of(line, moment(of.day(), stretch.from()), moment(of.day(), stretch.to())),
                found -> {
                    found.ifPresent(alarms::open);
                    told.set(found.isPresent() ? Optional.empty() : Optional.of(words.of("alarm.none")));
                },
                this::failed);
    }

    /// Writes the month in front into a folder that the person chooses.
    public void export() {
        PostLine line = chosen.get().orElse(null);
        if (!powers().export() || line == null) {
            return;
        }
        YearMonth wanted =
                YearMonth.from(day.get().map(LaidDay::day).orElse(span.get().from()));
        ports.pick().get().ifPresent(folder -> {
            fault.set(Optional.empty());
            told.set(Optional.empty());
            tasks.run(
                    words.of("export.task", line.shop(), wanted.toString()),
                    "",
                    progress -> {
                        List<Path> files = ports.papers().month(line, wanted, folder);
                        return words.of("exported", name(files.getFirst()), name(files.getLast()));
                    },
                    sentence -> told.set(Optional.of(sentence)),
                    this::failed);
        });
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
