package org.xunyao.app;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.xunyao.access.Ticket;
import org.xunyao.access.audit.AuditDesk;
import org.xunyao.app.alarms.sound.SoundRoom;
import org.xunyao.app.house.DiskNotice;
import org.xunyao.app.mark.Watermark;
import org.xunyao.app.mark.WatermarkPane;
import org.xunyao.app.shell.ProvinceLink;
import org.xunyao.app.shell.Services;
import org.xunyao.app.shell.ShellPorts;
import org.xunyao.app.shell.ShellView;
import org.xunyao.app.shell.ShellViewModel;
import org.xunyao.app.shell.StationStatus;
import org.xunyao.app.shell.UserCard;
import org.xunyao.app.signin.IdleWatch;
import org.xunyao.store.files.DiskRoom;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.text.Texts;

/// One person's time at the station: the window's content and what keeps it up to date.
final class Session {
    /// Places of work that show pictures of cameras; over papers the mark would only be in the way.
    private static final Set<String> PICTURED = Set.of("wall", "replay", "alarms", "evidence", "cases", "cameras");
    private static final int CHAIN_EVERY = 60;

    private final House house;
    private final Ticket.OfPerson ticket;
    private final Texts texts;
    private final Scene scene;
    private final ShellPorts ports;
    private final IdleWatch idle;
    private final Rooms rooms;
    private final ShellViewModel model;
    private final ShellView view;
    private final Watermark mark;
    private final Timeline clock;
    private Optional<AuditDesk.Chain> chain = Optional.empty();
    private final DiskNotice disk;
    private int seconds;

    Session(House house, Ticket.OfPerson ticket, Window window, ShellPorts ports, Rooms.Folders folders) {
        this.house = house;
        this.ticket = ticket;
        this.texts = window.texts();
        this.disk = new DiskNotice(texts, house.rounds().stopsBelow());
        this.scene = window.scene();
        this.ports = ports;
        this.idle = new IdleWatch(
                house.surroundings().clock(),
                house.desks().people().door().policy().idleLock(),
                ports.lock());
        this.mark = new Watermark(
                ticket.person(), house.watermark(), house.surroundings().clock());
        this.rooms = new Rooms(house, ticket, texts, this::go, folders, mark);
        this.model = new ShellViewModel(rooms.offered(), card(ticket), rooms.commands());
        // A network is not asked for. Receipts cannot be read in yet, so every sealed package waits for its own.
        rooms.sealedPackages()
                .ifPresent(count ->
                        count.subscribe(all -> model.provinceProperty().set(new ProvinceLink.Offline(all.intValue()))));
        var services = new Services(
                texts,
                house.tasks(),
                house.notices(),
                house.surroundings().clock().zone());
        this.view = new ShellView(model, ports, services);
        rooms.sound().ifPresent(sound -> {
            model.soundProperty().bind(sound.saidProperty());
            view.addEventFilter(KeyEvent.KEY_PRESSED, sound::key);
            model.currentProperty().subscribe(shown -> {
                if (shown.id().equals("alarms")) {
                    sound.seen();
                }
            });
        });
        var marked = new WatermarkPane(mark);
        view.over(marked);
        model.currentProperty().subscribe(shown -> marked.shown(PICTURED.contains(shown.id())));
        this.clock = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    Parent view() {
        return view;
    }

    void start() {
        tick();
        clock.play();
        idle.watch(scene);
    }

    void stop() {
        clock.stop();
        idle.leave(scene);
        ports.whole().accept(false);
        rooms.leave();
    }

    /// The same person came back after a lock.
    void unlocked() {
        idle.unlocked();
    }

    private UserCard card(Ticket.OfPerson ticket) {
        String roles = ticket.roles().stream()
                .map(role -> texts.of("role." + role.code()))
                .sorted()
                .collect(Collectors.joining("、"));
        return new UserCard(ticket.person().name(), ticket.person().unit() + " · " + roles);
    }

    /// Opens a place of work by its name.
    void go(String workspace) {
        model.open(workspace);
    }

    private void tick() {
        if (!house.desks().people().door().sessions().holds(ticket)) {
            house.notices().say(Notice.Kind.URGENT, texts.of("session.ended"));
            ports.signOut().run();
            return;
        }
        idle.look();
        mark.tick();
        rooms.tick();
        rooms.sound().ifPresent(SoundRoom::tick);
        house.rounds().room().ifPresent(this::disk);
        model.lastSavedProperty().set(house.desks().office().lastOf(ticket));
        if (seconds++ % CHAIN_EVERY == 0) {
            house.tasks()
                    .quietly(
                            "audit chain",
                            progress -> house.facts().chain(),
                            checked -> chain = Optional.of(checked),
                            code -> chain = Optional.empty());
        }
        chain.ifPresent(checked -> house.tasks()
                .quietly(
                        "station status",
                        progress -> house.facts().status(checked),
                        this::show,
                        code -> model.statusProperty().set(Optional.empty())));
    }

    /// Says what got worse.
    private void disk(DiskRoom room) {
        disk.of(room).ifPresent(said -> house.notices().say(Notice.Kind.URGENT, said));
    }

    private void show(StationStatus status) {
        model.statusProperty().set(Optional.of(status));
    }
}
