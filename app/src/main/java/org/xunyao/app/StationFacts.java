package org.xunyao.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AuditDesk;
import org.xunyao.app.house.Desks;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.live.Pipeline;
import org.xunyao.app.shell.StationStatus;
import org.xunyao.app.shell.StationStatus.DayKind;
import org.xunyao.app.signin.StationCard;
import org.xunyao.app.station.FactGroup;
import org.xunyao.app.watch.WatchMemory;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.calendar.WorkCalendar;
import org.xunyao.media.link.WorkerState;
import org.xunyao.ui.control.Fact;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.Level;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.lease.Standing;

/// Measures the station and says it in words.
final class StationFacts {
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;
    private static final Ticket SELF_CHECK = Ticket.ofRule("self-check/1");

    private final Surroundings surroundings;
    private final Desks desks;
    private final Pipeline pipeline;
    private final WatchMemory memory;

    StationFacts(Surroundings surroundings, Desks desks, Pipeline pipeline, WatchMemory memory) {
        this.memory = memory;
        this.surroundings = surroundings;
        this.desks = desks;
        this.pipeline = pipeline;
    }

    /// What the door shows.
    StationCard card(Texts texts) {
        LocalDate today = surroundings.clock().today();
        return new StationCard(
                texts.of("card.office", desks.bureau().name(), desks.bureau().unit()),
                List.of(
                        chain(texts),
                        desks.custody().facts().fact(texts),
                        quiet(Icon.NETWORK, texts.of("fact.network"), texts.of("fact.network.none")),
                        cameras(texts),
                        time(texts),
                        holidays(texts, today),
                        holidays(texts, today.plusYears(1))),
                texts.of("card.foot", Desks.VERSION));
    }

    /// What the system page shows.
    List<FactGroup> groups(Texts texts) {
        return List.of(
                new FactGroup(texts.of("group.video"), video(texts)),
                new FactGroup(
                        texts.of("group.data"),
                        List.of(
                                database(texts),
                                chain(texts),
                                desks.custody().facts().fact(texts),
                                quiet(
                                        Icon.OBTAINED,
                                        texts.of("fact.folder"),
                                        surroundings.location().dataFolder().toString()),
                                quiet(
                                        Icon.STATION,
                                        texts.of("fact.disk"),
                                        texts.of("fact.disk.free", Texts.figure(diskFree() / GIB))))),
                new FactGroup(
                        texts.of("group.program"),
                        List.of(
                                quiet(Icon.NOTE, texts.of("fact.version"), Desks.VERSION),
                                quiet(
                                        Icon.SETTINGS,
                                        texts.of("fact.java"),
                                        Runtime.version().toString()),
                                time(texts),
                                holidays(texts, surroundings.clock().today()),
                                holidays(texts, surroundings.clock().today().plusYears(1)))));
    }

    /// What the status bar shows; cheap enough for every second, for the chain is given.
    StationStatus status(AuditDesk.Chain chain) {
        LocalDate today = surroundings.clock().today();
        WorkCalendar calendar = desks.calendar();
        DayKind day = calendar.isEstimated(today)
                ? DayKind.ESTIMATED
                : calendar.isWorkday(today) ? DayKind.WORKING : DayKind.REST;
        return new StationStatus(
                pipeline.counts(),
                pipeline.worker() instanceof WorkerState.Running ? 1 : 0,
                1,
                chain.length(),
                chain.broken().isEmpty(),
                diskFree(),
                today,
                day);
    }

    /// Recomputes the audit chain.
    AuditDesk.Chain chain() {
        return desks.audit().desk().check(SELF_CHECK);
    }

    private Fact chain(Texts texts) {
        AuditDesk.Chain chain = chain();
        OptionalLong broken = chain.broken();
        return broken.isPresent()
                ? new Fact(
                        Icon.ERROR,
                        texts.of("fact.data"),
                        texts.of("fact.data.broken", Texts.figure(broken.getAsLong())),
                        Level.BROKEN)
                : quiet(Icon.DONE, texts.of("fact.data"), texts.of("fact.data.sound", Texts.figure(chain.length())));
    }

    private Fact cameras(Texts texts) {
        int count = pipeline.wall().size();
        return count == 0
                ? new Fact(Icon.WALL, texts.of("fact.video"), texts.of("fact.video.none"), Level.ABSENT)
                : quiet(Icon.WALL, texts.of("fact.video"), texts.of("fact.video.some", Texts.figure(count)));
    }

    private Fact time(Texts texts) {
        var zone = surroundings.clock().zone();
        String now = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                .withZone(zone)
                .format(surroundings.clock().now());
        return quiet(Icon.TIME, texts.of("fact.time"), texts.of("fact.time.now", now, zone.getId()));
    }

    private Fact holidays(Texts texts, LocalDate day) {
        boolean estimated = desks.calendar().isEstimated(LocalDate.of(day.getYear(), 1, 1));
        return new Fact(
                estimated ? Icon.LOOK : Icon.DONE,
                texts.of("fact.law"),
                texts.of(estimated ? "fact.law.estimated" : "fact.law.known", Integer.toString(day.getYear())),
                estimated ? Level.LOOK : Level.QUIET);
    }

    private List<Fact> video(Texts texts) {
        List<Fact> facts =
                new ArrayList<>(List.of(worker(texts), sandbox(texts), detector(texts), cameras(texts), memory(texts)));
        if (surroundings.location().shared().isPresent()) {
            facts.add(shifts(texts));
        }
        return List.copyOf(facts);
    }

    /// Who watches which cameras, where several stations share them.
    private Fact shifts(Texts texts) {
        List<Standing> all = pipeline.wall().stream()
                .map(camera -> pipeline.standing(camera.id()))
                .toList();
        Map<String, Long> others = all.stream()
                .flatMap(one -> one instanceof Standing.Theirs theirs ? Stream.of(theirs.station()) : Stream.of())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        long ours = all.stream().filter(Standing.Ours.class::isInstance).count();
        long nobodys = all.size()
                - ours
                - others.values().stream().mapToLong(many -> many).sum();
        List<String> parts = new ArrayList<>();
        parts.add(texts.of("fact.shift.ours", desks.bureau().station(), Texts.figure(ours)));
        others.forEach((station, many) -> parts.add(texts.of("fact.shift.theirs", station, Texts.figure(many))));
        if (nobodys > 0) {
            parts.add(texts.of("fact.shift.unknown", Texts.figure(nobodys)));
        }
        boolean look =
                nobodys > 0 || all.stream().anyMatch(one -> one instanceof Standing.Theirs theirs && theirs.namesake());
        return new Fact(
                look ? Icon.LOOK : Icon.STATION,
                texts.of("fact.shift"),
                String.join(texts.of("fact.shift.and"), parts),
                look ? Level.LOOK : Level.QUIET);
    }

    private Fact worker(Texts texts) {
        String label = texts.of("fact.worker");
        return switch (pipeline.worker()) {
            case WorkerState.Starting _ ->
                new Fact(Icon.CONNECTING, label, texts.of("fact.worker.STARTING"), Level.LOOK);
            case WorkerState.Running running ->
                quiet(Icon.DONE, label, texts.of("fact.worker.RUNNING", running.engine()));
            case WorkerState.Restarting again ->
                new Fact(
                        Icon.LOOK,
                        label,
                        texts.of("fact.worker.RESTARTING", Texts.figure(again.attempt())),
                        Level.LOOK);
            case WorkerState.Failed failed -> new Fact(Icon.ERROR, label, texts.fault(failed.code()), Level.BROKEN);
            case WorkerState.Stopped _ -> new Fact(Icon.STALLED, label, texts.of("fact.worker.STOPPED"), Level.ABSENT);
        };
    }

    private Fact sandbox(Texts texts) {
        boolean on = pipeline.confinement().on();
        return new Fact(
                on ? Icon.LOCK : Icon.LOOK,
                texts.of("fact.sandbox"),
                texts.of(on ? "fact.sandbox.on" : "fact.sandbox.off"),
                on ? Level.QUIET : Level.LOOK);
    }

    /// What watches keep, and whether film had to be thinned.
    private Fact memory(Texts texts) {
        WatchMemory.Use use = memory.use();
        String kept = Texts.figure(use.kept() / MIB);
        String most = Texts.figure(use.most() / MIB);
        return use.stretches() == 0
                ? quiet(Icon.NOTE, texts.of("fact.watches"), texts.of("fact.watches.kept", kept, most))
                : new Fact(
                        Icon.LOOK,
                        texts.of("fact.watches"),
                        texts.of(
                                "fact.watches.thinned",
                                kept,
                                most,
                                Texts.figure(use.stretches()),
                                Texts.figure(use.given() / MIB)),
                        Level.LOOK);
    }

    private Fact detector(Texts texts) {
        String label = texts.of("fact.detector");
        String name = pipeline.worker() instanceof WorkerState.Running running ? running.detector() : "";
        return switch (name) {
            case "" -> new Fact(Icon.SHOW, label, texts.of("fact.detector.none"), Level.ABSENT);
            case "opencv-hog" -> new Fact(Icon.SHOW, label, texts.of("fact.detector.hog"), Level.LOOK);
            default -> quiet(Icon.SHOW, label, texts.of("fact.detector.model", name));
        };
    }

    private Fact database(Texts texts) {
        List<String> broken = surroundings.store().brokenTables();
        String where = surroundings.location().shared().isPresent() ? ".server" : "";
        return broken.isEmpty()
                ? quiet(Icon.DONE, texts.of("fact.database"), texts.of("fact.database.sound" + where))
                : new Fact(
                        Icon.ERROR,
                        texts.of("fact.database"),
                        texts.of("fact.database.broken" + where, String.join(", ", broken)),
                        Level.BROKEN);
    }

    private long diskFree() {
        try {
            return Files.getFileStore(surroundings.location().dataFolder()).getUsableSpace();
        } catch (IOException refused) {
            throw new FaultException("STORE-FOLDER", "free space", refused);
        }
    }

    private static Fact quiet(Icon icon, String label, String sentence) {
        return new Fact(icon, label, sentence, Level.QUIET);
    }
}
