package org.xunyao.app.playback.bookmark;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.playback.bookmark.BookmarkPane.Here;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.wall.NamedView;

/// Name, note and whether others see it. Enter saves, Escape leaves; while it is open letters are text.
final class BookmarkForm extends VBox {
    private final BookmarksModel model;
    private final TextField name = new TextField();
    private final TextField note = new TextField();
    private final CheckBox shared = new CheckBox();
    private final Runnable back;
    private @Nullable Here here;

    BookmarkForm(BookmarksModel model, Texts texts, Runnable back) {
        this.model = model;
        this.back = back;
        getStyleClass().add("bookmark-form");
        name.setId("bookmark-name");
        name.setPromptText(texts.of("bookmark.name"));
        name.setAccessibleText(texts.of("bookmark.name"));
        note.setId("bookmark-note");
        note.setPromptText(texts.of("bookmark.note"));
        note.setAccessibleText(texts.of("bookmark.note"));
        shared.setId("bookmark-share");
        shared.setText(texts.of("bookmark.share"));
        var save = Buttons.primary(texts.of("bookmark.save"), this::save);
        save.setId("bookmark-save");
        getChildren().addAll(name, note, shared, save);
        name.setOnAction(event -> save());
        note.setOnAction(event -> save());
        name.textProperty().subscribe(text -> save.setDisable(!NamedView.fits(text.strip())));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                shut();
            }
            // No letter of this form is a key of the replay.
            event.consume();
        });
        show(false);
    }

    void begin(Here at, String suggested) {
        here = at;
        name.setText(suggested);
        note.clear();
        shared.setSelected(false);
        show(true);
        name.requestFocus();
        name.selectAll();
    }

    private void save() {
        Here at = here;
        String said = note.getText().strip();
        boolean fits = NamedView.fits(name.getText().strip())
                && said.codePointCount(0, said.length()) <= Bookmark.LONGEST_NOTE;
        if (at != null && fits) {
            model.add(name.getText().strip(), said, at.moment(), at.cameras(), shared.isSelected());
            shut();
        }
    }

    private void shut() {
        here = null;
        show(false);
        back.run();
    }

    private void show(boolean on) {
        setVisible(on);
        setManaged(on);
    }
}
