package org.xunyao.app;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.Action;
import org.xunyao.access.Target;
import org.xunyao.access.Ticket;
import org.xunyao.app.cameras.register.CameraRegister;
import org.xunyao.app.wall.NamedViews;
import org.xunyao.app.wall.WallCamera;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.feed.RightsFeed;
import org.xunyao.app.wall.feed.SharedFeed;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.app.wall.second.FxScreens;
import org.xunyao.app.wall.second.SecondWindow;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.notice.Notice;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;
import org.xunyao.video.wall.ViewOwner;

/// The wall of one person: his views, his rights, his windows.
final class WallRoom implements AutoCloseable {
    /// May look at the wall, as far as it reaches.
    static final Action WATCH = new Action("wall.watch");

    private static final int FRAMES = 20;
    private static final int RIGHTS_EVERY = 12;

    private final House house;
    private final Ticket.OfPerson ticket;
    private final Texts texts;
    private final List<WallCamera> cameras;
    private final RightsFeed rights;
    private final SharedFeed windows;
    private final Shelf shelf;
    private @Nullable SecondWindow second;
    private @Nullable WallView view;
    private int rounds;

    WallRoom(House house, Ticket.OfPerson ticket, Texts texts) {
        this.house = house;
        this.ticket = ticket;
        this.texts = texts;
        CameraRegister register = house.desks().casework().register();
        this.cameras = house.pipeline().wall().stream().map(register::marked).toList();
        this.rights = new RightsFeed(house.pipeline());
        this.windows = new SharedFeed(rights);
        this.shelf = new Shelf(
                house.walls(),
                ViewOwner.person(ticket.person().id().value().toString()),
                ticket.roles().stream()
                        .map(role -> ViewOwner.role(role.code()))
                        .sorted(Comparator.comparing(ViewOwner::text))
                        .toList());
    }

    Parent view() {
        Clock clock = house.surroundings().clock();
        var feed = windows.window();
        var model = new WallViewModel(cameras, feed, clock, NamedViews.begin(shelf, cameras));
        var look = new SecondWindow.Look(texts, clock, FRAMES);
        var front = new FxScreens(() -> scene().map(Scene::getWindow));
        var opened = new SecondWindow(model, windows.window(), look, shelf, front, this::scene);
        var desk = new WallView.Desk(new NamedViews(model, shelf), Optional.of(opened));
        var shown = new WallView(model, feed, texts, clock.zone(), FRAMES, Optional.of(desk));
        second = opened;
        view = shown;
        shown.sceneProperty().subscribe(scene -> restore(scene, opened));
        return shown;
    }

    private Optional<Scene> scene() {
        return Optional.ofNullable(view).map(Node::getScene);
    }

    private void restore(@Nullable Scene scene, SecondWindow window) {
        if (scene != null && !window.open()) {
            Fx.later(() -> {
                if (second == window) {
                    window.restore();
                }
            });
        }
    }

    /// Every few seconds: rights may have changed, the disk may have refused.
    void refresh() {
        house.walls().complaint().ifPresent(code -> house.notices().say(Notice.Kind.URGENT, texts.fault(code)));
        if (rounds++ % RIGHTS_EVERY == 0) {
            house.tasks().quietly("wall rights", progress -> refused(), rights::know, code -> {});
        }
    }

    private Set<CameraId> refused() {
        return cameras.stream()
                .map(WallCamera::id)
                .filter(camera -> house.desks()
                        .office()
                        .refusal(ticket, WATCH, new Target("camera", camera.code()))
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        SecondWindow window = second;
        second = null;
        if (window != null) {
            window.leave();
        }
    }
}
