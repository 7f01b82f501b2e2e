package org.xunyao.app.cases.course;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.matter.CourseSheet.Owing;
import org.xunyao.app.cases.matter.CourseSheet.Part;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.Panel;
import org.xunyao.ui.side.SideBlocks;

/// 款项: what the decision imposes, what lateness adds, what was paid, what is still owed, and the parts that
/// were granted. A surcharge is owed as the officer entered it last; what the law's rate gives stands beside it.
public final class MoneyPanel extends VBox {
    private final CaseWords words;
    private final VBox rows = new VBox();

    /// @param words write it
    public MoneyPanel(CaseWords words) {
        this.words = words;
        setId("money");
        rows.getStyleClass().add("money-rows");
        getChildren().add(new Panel(words.of("money.title"), rows));
    }

    /// Shows the money of a case; it is gone where none is imposed.
    public void show(MatterSheet sheet) {
        rows.getChildren().clear();
        sheet.course()
                .flatMap(course -> course.money())
                .ifPresent(money -> rows.getChildren().setAll(rows(money)));
        boolean some = !rows.getChildren().isEmpty();
        setVisible(some);
        setManaged(some);
    }

    private List<Node> rows(Owing money) {
        var all = new ArrayList<Node>();
        all.add(row("money.imposed", words.yuan(money.imposed()), "fg-2"));
        if (!money.surcharge().none()) {
            all.add(row("money.surcharge", words.yuan(money.surcharge()), "fg-due"));
        }
        if (!money.counted().none()) {
            all.add(row("money.counted", words.yuan(money.counted()), "fg-2"));
            all.add(SideBlocks.sentence(words.of("money.counted.more"), "t-small", "fg-3"));
        }
        all.add(row("money.paid", words.yuan(money.paid()), "fg-2"));
        boolean settled = money.owed().none();
        all.add(row("money.owed", words.yuan(money.owed()), settled ? "fg-ok" : "fg-due", "t-bold"));
        money.parts().forEach(part -> all.add(part(part)));
        return all;
    }

    private Node part(Part part) {
        Node icon = part.met() ? Icon.DONE.node("icon-14", "icon-ok") : Icon.TIME.node("icon-14", "icon-quiet");
        var label = new Label(
                words.of(
                        part.met() ? "money.part.met" : "money.part",
                        words.whole(part.due()),
                        words.yuan(part.amount())),
                icon);
        label.getStyleClass().addAll("t-small", "fg-2");
        return label;
    }

    private Node row(String key, String amount, String... styles) {
        var name = new Label(words.of(key));
        name.getStyleClass().add("fg-3");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var value = new Label(amount);
        value.setId(key.replace('.', '-'));
        value.getStyleClass().addAll(styles);
        return new HBox(name, gap, value);
    }
}
