package org.xunyao.app.alarms.answer;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.ReviewObstacle;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.KeyCap;
import org.xunyao.ui.control.SavedLabel;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// Five answers, the reason of a false alarm, the remark, and what became of it. Nothing is
/// preselected.
public final class VerdictBar extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    /// The others stand in the list, still chosen.
    private static final int MOST_TOLD = 5;
    private static final int MOST_REMARK = 500;

    private final Verdicts model;
    private final Texts words;
    private final ZoneId zone;
    private final List<Button> marks = new ArrayList<>();
    private final List<Button> reasons = new ArrayList<>();
    private final FlowPane reasonRow = new FlowPane();
    private final TextField remark = new TextField();
    private final Label said = new Label();
    private final SavedLabel saved;
    private final Button submit;
    private final HBox marksRow;

    /// @param words hold the review's bundle
    /// @param zone in which times are written
    public VerdictBar(Verdicts model, Texts words, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.zone = zone;
        this.saved = new SavedLabel(words, zone);
        getStyleClass().add("verdict-bar");
        submit = Buttons.primary(words.of("verdict.submit"), model::submit);
        submit.setGraphic(new KeyCap("Enter"));
        submit.setId("submit");
        said.getStyleClass().addAll("fg-red", "t-bold");
        said.setId("said");
        said.setWrapText(true);
        marksRow = markRow();
        reasonRow.getStyleClass().add("reason-row");
        reasonRow.setId("reasons");
        fillReasons();
        getChildren().addAll(said, reasonRow, remarkRow(), marksRow);
        model.answer().digitProperty().subscribe(this::answered);
        model.answer().typedProperty().subscribe(this::answered);
        model.messageProperty().subscribe(this::say);
        answered();
    }

    /// The field of the remark.
    public TextField remark() {
        return remark;
    }

    /// Whether an answer can be given; without, only what was said and saved is shown.
    public void asking(boolean can) {
        remark.getParent().setVisible(can);
        remark.getParent().setManaged(can);
        submit.setVisible(can);
        submit.setManaged(can);
        marksRow.setVisible(can);
        marksRow.setManaged(can);
    }

    private HBox remarkRow() {
        remark.setId("remark");
        remark.setPromptText(words.of("verdict.remark"));
        remark.setAccessibleText(words.of("verdict.remark"));
        remark.setTextFormatter(new TextFormatter<String>(VerdictBar::held));
        remark.textProperty().bindBidirectional(model.remarkProperty());
        var field = new HBox(remark);
        field.getStyleClass().add("field");
        HBox.setHgrow(remark, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(field, submit, saved);
        row.getStyleClass().add("remark-row");
        return row;
    }

    // What is too long is cut where it is typed or pasted.
    private static TextFormatter.Change held(TextFormatter.Change change) {
        int over = change.getControlNewText().length() - MOST_REMARK;
        if (over > 0) {
            String text = change.getText();
            change.setText(text.substring(0, Math.max(0, text.length() - over)));
            int end = change.getControlNewText().length();
            change.selectRange(end, end);
        }
        return change;
    }

    private HBox markRow() {
        var row = new HBox();
        row.getStyleClass().add("mark-row");
        for (VerdictMark mark : VerdictMark.values()) {
            Button button = mark(mark);
            HBox.setHgrow(button, Priority.ALWAYS);
            marks.add(button);
            row.getChildren().add(button);
        }
        return row;
    }

    private Button mark(VerdictMark mark) {
        String word = words.of("mark." + mark.name());
        String hint = words.of("mark." + mark.name() + ".hint");
        var name = new Label(word);
        name.getStyleClass().addAll("t-reading", "t-bold");
        Label more = Buttons.ellipsised(hint, "t-small", "fg-2", "mark-hint");
        var lines = new VBox(name, more);
        lines.setMinWidth(0);
        lines.getStyleClass().add("mark-lines");
        String digit = Integer.toString(mark.digit());
        var face = new HBox(new KeyCap(digit), lines);
        face.getStyleClass().add("mark-face");
        Button button = Buttons.normal("", () -> model.answerBy(mark));
        button.getStyleClass().add("verdict-mark");
        button.setGraphic(face);
        button.setId("mark-" + digit);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(digit + ' ' + word + "，" + hint);
        return button;
    }

    private void fillReasons() {
        List<DismissalReason> all = model.answer().reasons();
        var ask = new Label(words.of("verdict.reason"));
        ask.getStyleClass().add("t-bold");
        reasonRow.getChildren().add(ask);
        for (int i = 0; i < all.size(); i++) {
            int number = i + 1;
            DismissalReason reason = all.get(i);
            String name = words.language() == Language.CHINESE ? reason.nameZh() : reason.nameEn();
            Button button = Buttons.normal(
                    reason.verified() ? name : name + words.of("unverified"),
                    () -> model.answer().reason(number));
            button.setGraphic(new KeyCap(Integer.toString(number)));
            button.getStyleClass().add("reason");
            // One way in by the digits; eleven more stops of the Tab key would be in the way.
            button.setFocusTraversable(false);
            reasons.add(button);
            reasonRow.getChildren().add(button);
        }
    }

    private void answered() {
        ReviewAnswer answer = model.answer();
        boolean dismissed = answer.is(VerdictMark.DISMISS);
        reasonRow.setVisible(dismissed);
        reasonRow.setManaged(dismissed);
        String typed = answer.typedProperty().get();
        for (int i = 0; i < reasons.size(); i++) {
            reasons.get(i).pseudoClassStateChanged(CHOSEN, typed.equals(Integer.toString(i + 1)));
        }
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).pseudoClassStateChanged(CHOSEN, answer.digitProperty().get() == i + 1);
        }
        submit.setDisable(answer.mark().isEmpty());
    }

    private void say(ReviewMessage message) {
        said.getStyleClass().removeAll("fg-red", "fg-ok");
        String sentence = switch (message) {
            case ReviewMessage.None _ -> "";
            case ReviewMessage.Saving _ -> {
                saved.saving();
                yield "";
            }
            case ReviewMessage.Done done -> {
                saved.saved(done.saved());
                yield words.of(model.done(done.saved().result()));
            }
            case ReviewMessage.TakenBack taken -> {
                saved.saved(taken.saved());
                yield with(words.of("verdict.back.done"), "verdict.back.left", taken.left());
            }
            case ReviewMessage.Batched batched -> {
                batched.saved().ifPresentOrElse(saved::saved, saved::failed);
                yield with(words.of("batch.done", Texts.figure(batched.kept())), "batch.left", batched.left());
            }
            case ReviewMessage.Blocked blocked -> {
                restoreSaved(blocked);
                yield obstacles(blocked.obstacles());
            }
            case ReviewMessage.Overtaken _ -> {
                saved.failed();
                yield words.of(ReviewObstacle.ALREADY_DECIDED.messageKey());
            }
            case ReviewMessage.Fault fault -> {
                if (fault.saving()) {
                    saved.failed();
                }
                yield words.fault(fault.code());
            }
        };
        said.getStyleClass().add(isWell(message) ? "fg-ok" : "fg-red");
        said.setText(sentence);
        said.setVisible(!sentence.isEmpty());
        said.setManaged(!sentence.isEmpty());
    }

    private static boolean isWell(ReviewMessage message) {
        return switch (message) {
            case ReviewMessage.Done _ -> true;
            case ReviewMessage.TakenBack taken -> taken.left().isEmpty();
            case ReviewMessage.Batched batched -> batched.left().isEmpty();
            default -> false;
        };
    }

    /// What was done, and what was not, each by its time.
    private String with(String done, String key, List<ReviewMessage.Left> left) {
        if (left.isEmpty()) {
            return done;
        }
        String each = left.stream()
                .limit(MOST_TOLD)
                .map(one -> words.of(
                        "batch.left.one",
                        TIME.format(one.raisedAt().atZone(zone)),
                        one.code().isEmpty() ? obstacles(one.why()) : words.fault(one.code())))
                .collect(Collectors.joining(" "));
        return done + words.of(key, Texts.figure(left.size())) + each;
    }

    // The desk refused after it was asked: the sign of saving must not stay.
    private void restoreSaved(ReviewMessage.Blocked blocked) {
        if (blocked.afterSending()) {
            saved.failed();
        }
    }

    private String obstacles(List<ReviewObstacle> obstacles) {
        return obstacles.stream()
                .map(ReviewObstacle::messageKey)
                .map(key -> words.of(key))
                .collect(Collectors.joining(" "));
    }
}
