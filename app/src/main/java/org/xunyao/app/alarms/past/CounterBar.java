package org.xunyao.app.alarms.past;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.app.alarms.answer.ReviewMessage;
import org.xunyao.app.alarms.answer.VerdictBar;
import org.xunyao.ui.side.SideBlocks;

/// The counter-entry: what it would change, why, and the other verdict; closed until somebody asks
/// for it. Where it cannot be written, the reason stands in its place.
final class CounterBar extends VBox {
    private static final int MOST_WHY = 500;

    private final PastModel model;
    private final CounterModel counter;
    private final PastWords words;
    private final Label what = SideBlocks.sentence("", "fg-2");
    private final TextField why = new TextField();
    private final VBox form;
    private final VerdictBar verdict;
    private final Button begin;
    private final HBox closed;

    CounterBar(PastModel model, PastWords words) {
        this.model = model;
        this.counter = model.counter();
        this.words = words;
        getStyleClass().add("counter-bar");
        what.setId("counter-what");
        begin = SideBlocks.keyed(words.of("counter.begin"), "C", "counter-begin", counter::begin);
        begin.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        closed = new HBox(what, begin);
        closed.getStyleClass().add("counter-closed");
        verdict = new VerdictBar(counter, words.review().texts(), words.review().zone());
        why.textProperty().bindBidirectional(counter.whyProperty());
        why.textProperty().subscribe(typed -> {
            if (typed.length() > MOST_WHY) {
                why.setText(typed.substring(0, MOST_WHY));
            }
        });
        HBox asked = SideBlocks.framed(why, "counter-why", words.of("counter.why"));
        form = new VBox(asked);
        form.getStyleClass().add("counter-why");
        getChildren().addAll(closed, form, verdict);
        counter.openProperty().subscribe(this::told);
        counter.answer().digitProperty().subscribe(this::told);
        counter.messageProperty().subscribe(this::told);
        model.openedProperty().subscribe(this::told);
        told();
    }

    /// The field of the reason.
    TextField why() {
        return why;
    }

    /// The field of the remark.
    TextField remark() {
        return verdict.remark();
    }

    private void told() {
        boolean open = counter.openProperty().get();
        boolean said = !(counter.messageProperty().get() instanceof ReviewMessage.None);
        Optional<PastFile> file = model.file();
        what.setText(file.map(one -> sentence(one, open)).orElse(""));
        begin.setVisible(counter.isOffered() && !open);
        begin.setManaged(begin.isVisible());
        form.setVisible(open);
        form.setManaged(open);
        verdict.setVisible(open || said);
        verdict.setManaged(open || said);
        verdict.asking(open);
        setVisible(file.isPresent() || said);
        setManaged(isVisible());
    }

    private String sentence(PastFile file, boolean open) {
        if (file.lead().isPresent()) {
            return words.of("counter.lead", file.lead().get());
        }
        if (!file.hindrance().isEmpty()) {
            return words.of(file.hindrance());
        }
        return open
                ? words.consequences(file, counter.answer().mark()).stream()
                        .collect(Collectors.joining(words.of("counter.join")))
                : words.of("counter.closed", words.mark(file.line().alarm()));
    }
}
