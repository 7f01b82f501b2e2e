package org.xunyao.app.cases;

import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.cases.matter.Matter;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.TermChip;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.text.Texts;

/// One matter in the list; the first of a section carries the section's heading.
final class MatterCell extends ListCell<Matter> {
    private final MatterList list;
    private final CaseWords words;

    MatterCell(MatterList list, CaseWords words) {
        this.list = list;
        this.words = words;
        setPrefWidth(0);
        getStyleClass().add("matter-cell");
    }

    @Override
    protected void updateItem(@Nullable Matter matter, boolean empty) {
        super.updateItem(matter, empty);
        if (matter == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        var lines = new VBox(first(matter), shop(matter), about(matter));
        lines.getStyleClass().add("matter-lines");
        var all = new VBox(lines);
        if (begins(matter)) {
            all.getChildren().addFirst(heading(Matter.heading(matter)));
        }
        setGraphic(all);
        setAccessibleText(Stream.of(
                        matter.number().orElse(""),
                        words.stage(matter),
                        matter.shop(),
                        matter.title(),
                        matter.term().map(words::term).orElse(""),
                        matter.mine() ? words.of("matter.mine") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("，")));
    }

    private boolean begins(Matter matter) {
        int before = getIndex() - 1;
        return before < 0
                || before >= list.items().size()
                || Matter.heading(list.items().get(before)) != Matter.heading(matter);
    }

    private Node heading(Matter.Section section) {
        var name = new Label(words.of("section." + section.name(), Texts.figure(list.under(section))));
        name.getStyleClass().addAll("t-small", section == Matter.Section.MINE ? "t-bold" : "fg-3");
        name.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(name);
        head.getStyleClass().add("matter-heading");
        if (section == Matter.Section.MINE) {
            head.getChildren().add(Buttons.ellipsised(kinds(), "t-small", "fg-3"));
        }
        return head;
    }

    /// 立案审批 2 · 待决定 1: what it is that waits.
    private String kinds() {
        var counts = new LinkedHashMap<String, Long>();
        list.items().stream().filter(Matter::mine).forEach(one -> counts.merge(words.stage(one), 1L, Long::sum));
        return counts.entrySet().stream()
                .map(one -> words.of("section.kind", one.getKey(), Texts.figure(one.getValue())))
                .collect(Collectors.joining(" · "));
    }

    private Node first(Matter matter) {
        var number = new Label(matter.number().orElseGet(() -> words.day(matter.day())));
        number.getStyleClass().addAll("t-mono", "fg-2");
        number.setMinWidth(USE_PREF_SIZE);
        var stage = new Label(words.stage(matter));
        stage.getStyleClass().add("t-bold");
        stage.setMinWidth(USE_PREF_SIZE);
        var line = line(number, stage, gap());
        if (matter.mine()) {
            line.getChildren().add(new Chip(Icon.PERSON, words.of("matter.mine"), "mine"));
        }
        return line;
    }

    private Node shop(Matter matter) {
        Label shop = Buttons.ellipsised(name(matter), "fg-2");
        var line = line(shop, gap());
        matter.term().ifPresent(term -> line.getChildren().add(TermChip.of(term, words)));
        return line;
    }

    private String name(Matter matter) {
        return matter.shop().isEmpty() ? words.of("shop.unknown") : matter.shop();
    }

    private static Node about(Matter matter) {
        return line(Buttons.ellipsised(matter.title().replace('\n', ' '), "t-small", "fg-3"));
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("matter-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
