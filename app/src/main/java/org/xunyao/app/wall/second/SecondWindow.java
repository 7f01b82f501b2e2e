package org.xunyao.app.wall.second;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.wall.WallFeed;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.memory.Shelf;
import org.xunyao.kernel.Clock;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.wall.WallStand.Page;
import org.xunyao.video.wall.WallStand.Second;

/// A window that shows pictures and takes no commands, so that the lock at the desk locks it too; it is
/// driven from the desk. JavaFX thread only.
public final class SecondWindow implements WallView.Second {
    private final WallViewModel desk;
    private final WallFeed feed;
    private final Look look;
    private final Shelf shelf;
    private final Screens screens;
    private final Front front;
    private Optional<String> wanted = Optional.empty();
    private @Nullable Shown shown;

    /// What it needs to be drawn.
    ///
    /// @param frames pictures a second at most
    /// @param marked the pictures under what lies over them in every window
    public record Look(Texts texts, Clock clock, int frames, UnaryOperator<Parent> marked) {}

    /// The window at the desk.
    public interface Front {
        /// What it shows, if it is open.
        Optional<Scene> scene();

        /// Whether nobody may give commands now.
        boolean locked();
    }

    /// What is on the screen.
    private record Shown(WallViewModel model, Scene scene, Runnable unwatch, Stage stage, boolean whole) {}

    /// @param desk the wall at the desk
    /// @param front of the window at the desk, whose looks it takes on
    public SecondWindow(WallViewModel desk, WallFeed feed, Look look, Shelf shelf, Screens screens, Front front) {
        this.desk = desk;
        this.feed = feed;
        this.look = look;
        this.shelf = shelf;
        this.screens = screens;
        this.front = front;
    }

    /// Opens it as it was left, if it was open.
    public void restore() {
        shelf.stand().flatMap(stand -> stand.second()).ifPresent(second -> {
            wanted = Optional.of(second.screen());
            open(second.page());
        });
    }

    /// Whether it is open.
    public boolean open() {
        return shown != null;
    }

    @Override
    public void show() {
        Shown now = shown;
        var page = new Page(desk.plan(), desk.page());
        if (now == null) {
            open(page);
        } else {
            now.model().arrange(plan -> page.plan());
            now.model().select(page.number() * page.plan().layout().tiles());
        }
    }

    @Override
    public void turn(int pages) {
        Shown now = shown;
        if (now != null) {
            now.model().turn(pages);
        }
    }

    @Override
    public void close() {
        if (shown != null) {
            leave();
            shelf.second(Optional.empty());
        }
    }

    /// Takes it away; it is open again when the same person comes back.
    public void leave() {
        Shown now = shown;
        shown = null;
        if (now != null) {
            now.unwatch().run();
            now.stage().close();
            // Its timer ends with the scene.
            now.scene().setRoot(new Group());
        }
    }

    private void open(Page page) {
        var model = new WallViewModel(desk.cameras(), feed, look.clock(), page);
        model.alarmsProperty().bind(desk.alarmsProperty());
        var view = new WallView(model, feed, look.texts(), look.clock().zone(), look.frames(), Optional.empty());
        var scene = new Scene(look.marked().apply(view));
        front.scene().ifPresent(desks -> {
            scene.userAgentStylesheetProperty().bind(desks.userAgentStylesheetProperty());
            Bindings.bindContent(scene.getStylesheets(), desks.getStylesheets());
        });
        place(model, scene, screens.watch(this::moved), Optional.empty());
        keep();
        model.historyProperty().subscribe(this::keep);
        model.selectedProperty().subscribe(this::keep);
    }

    private void moved() {
        Shown now = shown;
        if (now != null) {
            place(now.model(), now.scene(), now.unwatch(), Optional.of(now));
        }
    }

    private void place(WallViewModel model, Scene scene, Runnable unwatch, Optional<Shown> before) {
        Placing at = Placing.of(wanted, screens.all());
        if (at.whole() && wanted.isEmpty()) {
            wanted = Optional.of(at.on().name());
        }
        Stage stage = before.filter(now -> now.whole() == at.whole())
                .map(Shown::stage)
                .orElseGet(() -> stage(at.whole()));
        stage.setScene(scene);
        stage.setX(at.x());
        stage.setY(at.y());
        stage.setWidth(at.width());
        stage.setHeight(at.height());
        stage.show();
        before.filter(now -> now.stage() != stage).ifPresent(now -> now.stage().close());
        shown = new Shown(model, scene, unwatch, stage, at.whole());
        // A window that opens takes the keys; they belong to the desk.
        front.scene().map(Scene::getWindow).ifPresent(Window::requestFocus);
    }

    private Stage stage(boolean whole) {
        var stage = new Stage(whole ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        stage.setTitle(look.texts().of("second.title"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            // Under the lock it stays, and is not forgotten.
            if (!front.locked()) {
                close();
            }
        });
        return stage;
    }

    private void keep() {
        Shown now = shown;
        if (now != null) {
            String screen = wanted.orElseGet(() -> screens.all().getFirst().name());
            shelf.second(Optional.of(
                    new Second(new Page(now.model().plan(), now.model().page()), screen)));
        }
    }
}
