package org.xunyao.app.patrol.reading;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.picture.CoveredImage;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// One picture after the other, each answered with one key. It says neither which camera it is nor
/// when it was seen, nor anything of who read it before.
public final class ReadingPane extends VBox {
    private static final double WIDE = 880;
    private static final double HIGH = 495;

    private final Texts texts;
    private final Tasks tasks;
    private final Function<CameraId, Cover> cover;
    private final ReadingPorts.Reader reader;
    private final Runnable done;
    private final Label place = new Label();
    private final Label said = new Label();
    private final ImageView view = new ImageView();
    private final Deque<Unread> waiting = new ArrayDeque<>();
    private final HBox answers = new HBox();
    private @Nullable UUID shown;
    private int all;

    /// What it says.
    ///
    /// @param title what is done here
    /// @param keys the keys besides those of the answers
    public record Words(Texts texts, String title, String keys) {}

    /// @param reader where pictures come from and answers go
    /// @param done when the last one is answered
    public ReadingPane(
            Words words, Tasks tasks, Function<CameraId, Cover> cover, ReadingPorts.Reader reader, Runnable done) {
        this.texts = words.texts();
        this.tasks = tasks;
        this.cover = cover;
        this.reader = reader;
        this.done = done;
        getStyleClass().addAll("popover", "wall-pane", "reading-pane");
        setId("reading-pane");
        var name = new Label(words.title());
        name.getStyleClass().add("t-bold");
        name.setMinWidth(USE_PREF_SIZE);
        place.setId("reading-place");
        place.getStyleClass().add("fg-2");
        var head = new HBox(name, place);
        head.getStyleClass().add("wall-hit");
        view.setPreserveRatio(true);
        view.setFitWidth(WIDE);
        view.setFitHeight(HIGH);
        var stage = new StackPane(view, said);
        stage.getStyleClass().add("reading-picture");
        said.setId("reading-said");
        said.setWrapText(true);
        answers.getStyleClass().add("wall-hit");
        for (Answer answer : Answer.values()) {
            var button = Buttons.normal(texts.of("reading.key." + answer), () -> take(answer));
            button.setId("reading-" + answer);
            button.setMinWidth(USE_PREF_SIZE);
            answers.getChildren().add(button);
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var foot = new Label(words.keys());
        foot.getStyleClass().addAll("t-small", "fg-2");
        answers.getChildren().addAll(gap, foot);
        getChildren().addAll(head, stage, answers);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        say(texts.of("reading.loading"));
    }

    /// Takes these, one after the other.
    public void show(List<Unread> due) {
        waiting.addAll(due);
        all = due.size();
        next();
    }

    /// Says something in the place of the picture.
    public void say(String words) {
        said.setText(words);
        view.setImage(null);
        shown = null;
        answers.setDisable(true);
        requestFocus();
    }

    private void next() {
        shown = null;
        answers.setDisable(true);
        Unread first = waiting.peekFirst();
        place.setText(first == null ? "" : texts.of("reading.place", all - waiting.size() + 1, all));
        if (first == null) {
            say(texts.of(all == 0 ? "reading.none" : "reading.done"));
            if (all > 0) {
                done.run();
            }
            return;
        }
        tasks.quietly("reading", progress -> reader.picture(first.id()), picture -> picture(first, picture), code -> {
            if (first.equals(waiting.peekFirst())) {
                say(texts.fault(code));
            }
        });
    }

    private void picture(Unread reading, ByteBuffer encoded) {
        if (!reading.equals(waiting.peekFirst())) {
            return;
        }
        Optional<Image> image = CoveredImage.of(encoded, cover.apply(reading.camera()));
        if (image.isEmpty()) {
            say(texts.of("reading.hidden"));
            return;
        }
        said.setText("");
        view.setImage(image.get());
        shown = reading.id();
        answers.setDisable(false);
        requestFocus();
    }

    private void take(Answer answer) {
        UUID reading = shown;
        if (reading == null) {
            return;
        }
        shown = null;
        answers.setDisable(true);
        tasks.quietly(
                "reading answer",
                progress -> {
                    reader.answer(reading, answer);
                    return true;
                },
                kept -> {
                    waiting.removeIf(each -> each.id().equals(reading));
                    next();
                },
                code -> say(texts.fault(code)));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        Optional<Answer> answer = answer(event.getCode());
        if (answer.isPresent()) {
            take(answer.get());
            event.consume();
        } else if (event.getCode() == KeyCode.PERIOD && !waiting.isEmpty()) {
            waiting.pollFirst();
            next();
            event.consume();
        }
    }

    /// What a key says; the same keys on patrol.
    public static Optional<Answer> answer(KeyCode code) {
        return switch (code) {
            case J -> Optional.of(Answer.CLEAR);
            case K -> Optional.of(Answer.DOUBT);
            case U -> Optional.of(Answer.UNREADABLE);
            default -> Optional.empty();
        };
    }
}
