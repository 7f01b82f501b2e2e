package org.xunyao.ui.notice;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.notice.Notice.Choice;
import org.xunyao.ui.notice.Notice.Kind;
import org.xunyao.ui.text.Texts;

/// Shows loud notices one at a time at the bottom right, above the status bar. It never takes the focus:
/// the Tab key passes it by and F6 reaches it.
public final class ToastLayer extends StackPane {
    private static final Duration STAYS = Duration.seconds(6);

    private final Notices notices;
    private final Texts texts;
    private final Deque<Notice> waiting = new ArrayDeque<>();
    private final PauseTransition timer = new PauseTransition(STAYS);
    private @Nullable Notice shown;

    /// @param notices are followed from now on; what was said before is not shown again
    public ToastLayer(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
        getStyleClass().add("toast-layer");
        // Clicks beside the toast belong to what lies beneath.
        setPickOnBounds(false);
        timer.setOnFinished(event -> next());
        notices.said().addListener(this::heard);
    }

    /// The person went on to another place of work: one sentence that asks nothing gives way, for it may lie over
    /// what is wanted there. It stays among the notices.
    public void passed() {
        Notice now = shown;
        boolean plain = now != null
                && now.kind() == Kind.TOLD
                && now.more().isEmpty()
                && now.choices().isEmpty()
                && !now.stays();
        if (plain) {
            next();
        }
    }

    private void heard(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            for (Notice notice : change.getAddedSubList()) {
                if (notice.kind() != Kind.QUIET) {
                    waiting.add(notice);
                }
            }
            waiting.removeAll(change.getRemoved());
            if (shown != null && change.getRemoved().contains(shown)) {
                next();
            }
        }
        if (shown == null) {
            next();
        }
    }

    private void next() {
        timer.stop();
        shown = waiting.poll();
        getChildren().clear();
        if (shown != null) {
            getChildren().add(toast(shown));
            if (!shown.stays()) {
                timer.playFromStart();
            }
        }
    }

    private Node toast(Notice notice) {
        var fact = new Label(notice.fact());
        fact.getStyleClass().add("t-bold");
        fact.setWrapText(true);
        var words = new VBox(fact);
        words.getStyleClass().add("toast-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        notice.more().ifPresent(more -> {
            var line = new Label(more);
            line.getStyleClass().add("fg-2");
            line.setWrapText(true);
            words.getChildren().add(line);
        });
        if (!notice.choices().isEmpty()) {
            words.getChildren().add(choices(notice));
        }
        Button close = Buttons.icon(Icon.DISMISS, texts.of("notice.close"), this::next);
        close.setFocusTraversable(false);
        Icon icon = notice.kind() == Kind.URGENT ? Icon.ERROR : Icon.NOTE;
        var toast = new HBox(icon.node("icon-20", notice.kind() == Kind.URGENT ? "icon-red" : "icon-ok"), words, close);
        toast.getStyleClass().add("toast");
        toast.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return toast;
    }

    private Node choices(Notice notice) {
        var row = new HBox();
        row.getStyleClass().add("toast-choices");
        for (Choice choice : notice.choices()) {
            Button button = Buttons.normal(choice.words(), () -> take(notice, choice));
            button.setFocusTraversable(false);
            row.getChildren().add(button);
        }
        return row;
    }

    private void take(Notice notice, Choice choice) {
        notices.clear(notice);
        choice.action().run();
    }
}
