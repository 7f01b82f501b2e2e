package org.xunyao.app.cases.course;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.xunyao.access.PersonId;
import org.xunyao.app.cases.matter.CourseSheet;
import org.xunyao.app.cases.matter.CourseSheet.Line;
import org.xunyao.app.cases.matter.CourseSheet.Old;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Panel;
import org.xunyao.ui.text.Texts;

/// 办案经过: the steps since filing, newest below, each with its day in law, who took it, when it was recorded
/// and what it says. A day that was put right stands struck through with the reason.
public final class JournalPanel extends VBox {
    private final CaseWords words;
    private final Consumer<Line> correct;
    private final VBox lines = new VBox();
    private final Label count = new Label();
    private Optional<CourseSheet> shown = Optional.empty();

    /// @param correct begins a correction of a line
    public JournalPanel(CaseWords words, Consumer<Line> correct) {
        this.words = words;
        this.correct = correct;
        setId("journal");
        lines.getStyleClass().add("journal-lines");
        count.getStyleClass().addAll("t-small", "fg-3");
        var panel = new Panel(words.of("journal.title"), lines);
        panel.addToHead(count);
        getChildren().add(panel);
        draw(Optional.empty(), id -> "");
    }

    /// Shows the course of a case; it is gone where there is none yet.
    public void show(MatterSheet sheet) {
        Optional<CourseSheet> course = sheet.course();
        // The same again leaves the focus where it is.
        if (course.equals(shown)) {
            return;
        }
        draw(course, sheet::name);
    }

    private void draw(Optional<CourseSheet> course, Function<PersonId, String> names) {
        shown = course;
        lines.getChildren().clear();
        var said = new ActWords(words, names);
        course.ifPresent(one ->
                one.lines().forEach(line -> lines.getChildren().add(line(line, said, one.mayCorrect()))));
        boolean some = !lines.getChildren().isEmpty();
        count.setText(words.of("journal.count", Texts.figure(lines.getChildren().size())));
        setVisible(some);
        setManaged(some);
    }

    private Node line(Line line, ActWords said, boolean mayCorrect) {
        var day = new Label(words.whole(line.day()));
        day.getStyleClass().addAll("t-mono", "journal-day");
        day.setMinWidth(USE_PREF_SIZE);
        String code = line.act().event().code();
        var step = new Label(words.of("act." + code));
        step.getStyleClass().add("t-bold");
        step.setMinWidth(USE_PREF_SIZE);
        var who = Buttons.ellipsised(words.of("journal.by", line.by(), words.moment(line.at())), "t-small", "fg-3");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(day, step, gap, who);
        head.getStyleClass().add("journal-head");
        if (mayCorrect) {
            Button put = Buttons.ghost(words.of("journal.correct"), () -> correct.accept(line));
            put.setId("correct-" + line.number());
            put.setAccessibleText(words.of("journal.correct.line", words.of("act." + code), words.whole(line.day())));
            head.getChildren().add(put);
        }
        var box = new VBox(head);
        box.getStyleClass().add("journal-line");
        line.olds().forEach(old -> box.getChildren().add(old(old)));
        said.of(line.act()).forEach(one -> box.getChildren().add(said(one)));
        return box;
    }

    private Node old(Old old) {
        var day = new Text(words.whole(old.day()));
        day.setStrikethrough(true);
        day.getStyleClass().add("journal-old");
        var why = new Label(words.of("journal.old", old.reason(), old.by(), words.moment(old.at())));
        why.setWrapText(true);
        why.getStyleClass().addAll("t-small", "fg-2");
        HBox.setHgrow(why, Priority.ALWAYS);
        var row = new HBox(day, why);
        row.getStyleClass().add("journal-said");
        row.setAccessibleText(words.of("journal.old.read", words.whole(old.day()), old.reason()));
        return row;
    }

    private static Node said(ActWords.Said one) {
        var name = new Label(one.name());
        name.setWrapText(true);
        name.getStyleClass().addAll("fg-3", "t-small", "journal-key");
        var value = new Label(one.value());
        value.setWrapText(true);
        HBox.setHgrow(value, Priority.ALWAYS);
        var row = new HBox(name, value);
        row.getStyleClass().add("journal-said");
        return row;
    }
}
