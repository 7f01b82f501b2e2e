package org.xunyao.app.playback.bookmark;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.playback.bookmark.BookmarkPorts.Listed;
import org.xunyao.app.playback.bookmark.BookmarksModel.Told;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// The list of bookmarks with the form of a new one. Enter goes there, Delete takes away, Ctrl Z brings
/// back, F shares.
public final class BookmarkPane extends VBox {
    private static final double HIGH = 168;

    private final BookmarksModel model;
    private final Texts texts;
    private final Function<Instant, String> time;
    private final Function<CameraId, String> camera;
    private final ListView<Listed> list = new ListView<>();
    private final Label told = new Label();
    private final BookmarkForm form;

    /// What stands before the person, to be kept.
    ///
    /// @param cameras the one in front first
    public record Here(Instant moment, List<CameraId> cameras) {}

    /// @param texts hold the replay's bundle
    /// @param camera as people call it
    /// @param go goes to a bookmark of which there is film
    /// @param back puts the focus where single letters work
    public BookmarkPane(
            BookmarksModel model,
            Texts texts,
            Function<Instant, String> time,
            Function<CameraId, String> camera,
            Consumer<Bookmark> go,
            Runnable back) {
        this.model = model;
        this.texts = texts;
        this.time = time;
        this.camera = camera;
        this.form = new BookmarkForm(model, texts, back);
        getStyleClass().add("bookmarks");
        list.setId("bookmark-list");
        list.setAccessibleText(texts.of("bookmarks"));
        list.getStyleClass().add("bookmark-list");
        list.setPrefHeight(HIGH);
        list.setMinHeight(0);
        list.setPlaceholder(new Label(texts.of("bookmarks.none")));
        list.setCellFactory(view -> new Cell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, go));
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                go(go);
            }
        });
        told.setId("bookmark-told");
        told.setWrapText(true);
        told.getStyleClass().addAll("t-small", "fg-2");
        getChildren().addAll(form, list, told);
        model.allProperty().subscribe(this::fill);
        model.toldProperty().subscribe(this::tell);
    }

    /// M: asks for the name of what stands before the person.
    public void begin(Here here, String suggested) {
        form.begin(here, suggested);
    }

    private void fill(List<Listed> all) {
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(all);
        if (!all.isEmpty()) {
            list.getSelectionModel().select(Math.clamp(selected, 0, all.size() - 1));
        }
    }

    private void key(KeyEvent event, Consumer<Bookmark> go) {
        @Nullable Listed chosen = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.Z && event.isShortcutDown()) {
            model.undo();
        } else if (chosen == null || event.isShortcutDown()) {
            return;
        } else if (event.getCode() == KeyCode.ENTER) {
            go(go);
        } else if (event.getCode() == KeyCode.DELETE) {
            model.delete(chosen.bookmark());
        } else if (event.getCode() == KeyCode.F) {
            model.share(chosen.bookmark());
        } else if (event.getCode() != KeyCode.UP && event.getCode() != KeyCode.DOWN) {
            return;
        }
        event.consume();
    }

    private void go(Consumer<Bookmark> go) {
        @Nullable Listed chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && chosen.film()) {
            go.accept(chosen.bookmark());
        } else if (chosen != null) {
            model.noFilm(chosen.bookmark());
        }
    }

    private void tell(Told what) {
        String words = switch (what) {
            case Told.Nothing _ -> "";
            case Told.Saved saved -> texts.of("bookmark.saved", saved.bookmark().name());
            case Told.Deleted gone ->
                texts.of("bookmark.deleted", gone.bookmark().name());
            case Told.NoFilm lost -> texts.of("bookmark.nofilm", lost.bookmark().name());
            case Told.Failed failed -> texts.fault(failed.code());
        };
        told.setText(words);
        told.setVisible(!words.isEmpty());
        told.setManaged(!words.isEmpty());
    }

    private final class Cell extends ListCell<Listed> {
        private final Label name = Buttons.ellipsised("", "t-bold");
        private final Label when = new Label();
        private final Label more = new Label();
        private final VBox box;

        Cell() {
            when.getStyleClass().addAll("t-mono", "t-small");
            when.setMinWidth(Region.USE_PREF_SIZE);
            more.getStyleClass().addAll("t-small", "fg-2");
            more.setWrapText(true);
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            box = new VBox(new HBox(name, gap, when), more);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Listed item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            Bookmark bookmark = item.bookmark();
            name.setText(bookmark.name());
            when.setText(time.apply(bookmark.moment()));
            more.setText(words(item));
            setGraphic(box);
        }

        private String words(Listed item) {
            Bookmark bookmark = item.bookmark();
            String cameras = camera.apply(bookmark.cameras().getFirst())
                    + (bookmark.cameras().size() > 1
                            ? texts.of("bookmark.more", bookmark.cameras().size())
                            : "");
            String whose = !model.own(bookmark)
                    ? texts.of("bookmark.others")
                    : bookmark.shared() ? texts.of("bookmark.shared") : "";
            String film = item.film() ? "" : texts.of("bookmark.gone");
            return List.of(film, whose, cameras, bookmark.note()).stream()
                    .filter(part -> !part.isEmpty())
                    .reduce((one, other) -> one + " · " + other)
                    .orElse("");
        }
    }
}
