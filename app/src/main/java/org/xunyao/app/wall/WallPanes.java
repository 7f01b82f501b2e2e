package org.xunyao.app.wall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.wall.grid.DivisionName;
import org.xunyao.app.wall.memory.Shelf.Kept;
import org.xunyao.app.wall.pane.FindPane;
import org.xunyao.app.wall.pane.NamePane;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.wall.ViewOwner;

/// What lies over the pictures for a moment, one at a time: views, a name, cameras. Esc or a click beside it
/// takes it away.
final class WallPanes extends StackPane {
    private final WallViewModel model;
    private final NamedViews views;
    private final Texts texts;
    private final Runnable closed;
    private @Nullable Kept doomed;

    /// @param closed after it went, so that the keys are the wall's again
    WallPanes(WallViewModel model, NamedViews views, Texts texts, Runnable closed) {
        this.model = model;
        this.views = views;
        this.texts = texts;
        this.closed = closed;
        getStyleClass().add("wall-over");
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
    }

    void close() {
        getChildren().clear();
        setVisible(false);
        closed.run();
    }

    private void open(Region pane) {
        pane.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(pane, Pos.TOP_LEFT);
        getChildren().setAll((Node) pane);
        setVisible(true);
    }

    /// What can be chosen in the list of views; empty for all cameras.
    private record Choice(Optional<Kept> kept) {}

    /// The views, to open, to rename, to delete.
    void views() {
        doomed = null;
        var words = new FindPane.Words(
                texts.of("views.title"), texts.of("views.prompt"), texts.of("views.none"), texts.of("views.keys"));
        var shown = new Holder();
        shown.pane = new FindPane<>(words, this::choices, this::take, (event, chosen) -> key(event, chosen, shown));
        open(shown.pane);
        shown.pane.enter();
    }

    /// The pane that a key was pressed in.
    private static final class Holder {
        private @Nullable FindPane<Choice> pane;
    }

    private List<FindPane.Row<Choice>> choices() {
        var rows = new ArrayList<FindPane.Row<Choice>>();
        rows.add(new FindPane.Row<>(
                new Choice(Optional.empty()),
                texts.of("views.all"),
                texts.of("wall.cameras", Texts.figure(model.count()))));
        views.views()
                .forEach(kept -> rows.add(new FindPane.Row<>(
                        new Choice(Optional.of(kept)), kept.view().name(), side(kept))));
        return rows;
    }

    private String side(Kept kept) {
        return DivisionName.of(kept.view().plan().layout(), texts) + " · " + whose(kept.owner());
    }

    private String whose(ViewOwner owner) {
        return owner.role()
                .map(role -> texts.has("role." + role) ? texts.of("role." + role) : role)
                .orElseGet(() -> texts.of("views.mine"));
    }

    private void take(Choice choice) {
        choice.kept().ifPresentOrElse(views::open, views::all);
        close();
    }

    private boolean key(KeyEvent event, Optional<Choice> chosen, Holder shown) {
        Optional<Kept> kept = chosen.flatMap(Choice::kept);
        if (event.getCode() == KeyCode.F2) {
            kept.ifPresent(this::rename);
            return true;
        }
        if (event.getCode() == KeyCode.DELETE && event.isShortcutDown()) {
            kept.ifPresent(view -> delete(view, shown));
            return true;
        }
        return false;
    }

    private void delete(Kept kept, Holder shown) {
        FindPane<Choice> pane = shown.pane;
        if (pane == null) {
            return;
        }
        if (kept.equals(doomed)) {
            doomed = null;
            views.delete(kept);
            pane.refresh();
            pane.say(texts.of("views.deleted", kept.view().name()));
        } else {
            doomed = kept;
            pane.say(texts.of("views.delete", kept.view().name()));
        }
    }

    private void rename(Kept kept) {
        var words = new NamePane.Words(
                texts.of("name.rename"),
                texts.of("name.prompt"),
                kept.view().name(),
                texts.of("name.keep"),
                texts.of("name.keys"));
        var pane = new NamePane<ViewOwner>(words, List.of(kept.owner()), this::whose, (owner, name, again) -> {
            Optional<String> against =
                    views.hindrance(owner, name, Optional.of(kept)).map(this::hindrance);
            if (against.isEmpty()) {
                views.rename(kept, name);
                views();
            }
            return against;
        });
        open(pane);
        pane.enter();
    }

    private String hindrance(NamedViews.Hindrance hindrance) {
        return texts.of("name." + hindrance.name());
    }

    /// A name for what is on the screen.
    void name() {
        String first =
                views.openProperty().get().map(kept -> kept.view().name()).orElse("");
        var words = new NamePane.Words(
                texts.of("name.save"), texts.of("name.prompt"), first, texts.of("name.keep"), texts.of("name.keys"));
        var pane = new NamePane<>(words, views.owners(), this::whose, this::save);
        open(pane);
        pane.enter();
    }

    private Optional<String> save(ViewOwner owner, String name, boolean again) {
        Optional<NamedViews.Hindrance> against = views.hindrance(owner, name, Optional.empty());
        boolean replace =
                again && against.filter(NamedViews.Hindrance.TAKEN::equals).isPresent();
        if (against.isPresent() && !replace) {
            return against.map(one -> one == NamedViews.Hindrance.TAKEN ? texts.of("name.replace") : hindrance(one));
        }
        views.save(owner, name);
        close();
        return Optional.empty();
    }

    /// The cameras, one of which goes to the selected cell.
    void cameras() {
        var words = new FindPane.Words(
                texts.of("cameras.title"),
                texts.of("cameras.prompt"),
                texts.of("cameras.none"),
                texts.of("cameras.keys"));
        var pane = new FindPane<WallCamera>(
                words,
                () -> model.cameras().stream().map(this::row).toList(),
                camera -> {
                    model.put(camera);
                    close();
                },
                (event, chosen) -> false);
        open(pane);
        pane.enter();
    }

    private FindPane.Row<WallCamera> row(WallCamera camera) {
        boolean there = model.plan().placeOf(camera.id()).isPresent();
        return new FindPane.Row<>(
                camera,
                model.numberOf(camera) + "  " + camera.shop(),
                camera.point() + (there ? " · " + texts.of("cameras.there") : ""));
    }
}
