package org.xunyao.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Parent;
import javafx.util.Duration;
import org.xunyao.access.Action;
import org.xunyao.access.AuditDesk;
import org.xunyao.access.Ticket;
import org.xunyao.app.Workstation.House;
import org.xunyao.app.shell.ProvinceLink;
import org.xunyao.app.shell.Services;
import org.xunyao.app.shell.ShellPorts;
import org.xunyao.app.shell.ShellView;
import org.xunyao.app.shell.ShellViewModel;
import org.xunyao.app.shell.StationStatus;
import org.xunyao.app.shell.UserCard;
import org.xunyao.app.shell.Workspace;
import org.xunyao.app.station.StationView;
import org.xunyao.app.station.StationViewModel;
import org.xunyao.app.wall.WallLayout;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// One person's time at the station: the window's content and what keeps it up to date.
final class Session {
    /// Watching live pictures.
    private static final Action WATCH = new Action("wall.watch");

    /// Looking at the state of the station.
    private static final Action INSPECT = new Action("station.inspect");

    private static final int CHAIN_EVERY = 60;
    private static final int WALL_FRAMES = 30;

    private final House house;
    private final Texts texts;
    private final ShellViewModel model;
    private final ShellView view;
    private final Timeline clock;
    private Optional<AuditDesk.Chain> chain = Optional.empty();
    private int seconds;

    Session(House house, Ticket.OfPerson ticket, Texts texts, ShellPorts ports) {
        this.house = house;
        this.texts = texts;
        this.model = new ShellViewModel(workspaces(ticket), card(ticket));
        // No package leaves this window yet, so none waits; a network is not asked for.
        model.provinceProperty().set(new ProvinceLink.Offline(0));
        var services = new Services(
                texts,
                house.tasks(),
                house.notices(),
                house.surroundings().clock().zone());
        this.view = new ShellView(model, ports, services);
        this.clock = new Timeline(new KeyFrame(Duration.seconds(1), tick -> tick()));
        clock.setCycleCount(Animation.INDEFINITE);
    }

    Parent view() {
        return view;
    }

    void start() {
        tick();
        clock.play();
    }

    void stop() {
        clock.stop();
    }

    private UserCard card(Ticket.OfPerson ticket) {
        String roles = ticket.roles().stream()
                .map(role -> texts.of("role." + role.code()))
                .sorted()
                .collect(Collectors.joining("、"));
        return new UserCard(ticket.person().name(), ticket.person().unit() + " · " + roles);
    }

    private List<Workspace> workspaces(Ticket ticket) {
        List<Workspace> offered = new ArrayList<>();
        if (house.desks().office().offers(ticket, WATCH)) {
            offered.add(workspace("wall", Icon.WALL, this::wall));
        }
        if (house.desks().office().offers(ticket, INSPECT)) {
            offered.add(workspace("station", Icon.STATION, this::station));
        }
        return offered;
    }

    private static Workspace workspace(String id, Icon icon, java.util.function.Supplier<Parent> view) {
        return new Workspace(id, "workspace." + id, icon, view, new ReadOnlyIntegerWrapper(0).getReadOnlyProperty());
    }

    private Parent wall() {
        var pipeline = house.pipeline();
        var wall = new WallViewModel(
                pipeline.wall(), pipeline, house.surroundings().clock());
        wall.layoutProperty().set(WallLayout.fitting(pipeline.wall().size()));
        return new WallView(wall, pipeline, texts, house.surroundings().clock().zone(), WALL_FRAMES);
    }

    private Parent station() {
        return new StationView(new StationViewModel(() -> house.facts().groups(texts), house.tasks()), texts);
    }

    private void tick() {
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

    private void show(StationStatus status) {
        model.statusProperty().set(Optional.of(status));
    }
}
