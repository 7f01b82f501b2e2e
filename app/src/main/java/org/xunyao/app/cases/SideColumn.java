package org.xunyao.app.cases;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xunyao.app.cases.matter.MatterSheet;
import org.xunyao.app.cases.matter.MatterSheet.Approval;
import org.xunyao.app.cases.matter.Term;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.app.cases.parts.TermChip;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.Panel;

/// The right column: 办理, 时限, 审批.
final class SideColumn extends ScrollPane {
    private final CaseWords words;
    private final VBox terms = new VBox();
    private final VBox approvals = new VBox();
    private final Panel termPanel;
    private final Panel approvalPanel;
    private final ActPane act;

    SideColumn(CaseWords words, ActPane act) {
        this.words = words;
        this.act = act;
        getStyleClass().add("side-column");
        setId("side");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        setAccessibleText(words.of("side.title"));
        terms.getStyleClass().add("terms");
        approvals.getStyleClass().add("approvals");
        termPanel = new Panel(words.of("terms.title"), terms);
        approvalPanel = new Panel(words.of("approvals.title"), approvals);
        var body = new VBox(new Panel(words.of("act.title"), act), termPanel, approvalPanel);
        body.getStyleClass().add("side-body");
        setContent(body);
    }

    void show(MatterSheet sheet) {
        terms.getChildren().setAll(sheet.terms().stream().map(this::term).toList());
        approvals
                .getChildren()
                .setAll(sheet.approvals().stream().map(this::approval).toList());
        place(termPanel, !sheet.terms().isEmpty());
        place(approvalPanel, !sheet.approvals().isEmpty());
    }

    ActPane act() {
        return act;
    }

    private static void place(Region panel, boolean there) {
        panel.setVisible(there);
        panel.setManaged(there);
    }

    private Node term(Term term) {
        var name = new Label(words.length(term));
        name.getStyleClass().add("t-bold");
        name.setWrapText(true);
        var head = new HBox(name, gap(), TermChip.of(term, words));
        head.getStyleClass().add("term-head");
        var from = new Label(words.of("term.from", words.whole(term.start()), words.due(term)));
        var law = new Label(words.law(term.law()));
        for (Label small : List.of(from, law)) {
            small.setWrapText(true);
            small.getStyleClass().addAll("t-small", "fg-3");
        }
        var bar = new ProgressBar(term.used());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(term.standing().name().toLowerCase(Locale.ROOT));
        bar.setAccessibleText(words.term(term));
        var box = new VBox(head, bar, from, law);
        box.getStyleClass().add("term");
        return box;
    }

    private Node approval(Approval approval) {
        boolean done = approval.at().isPresent();
        var what = new Label(
                words.of("approval." + approval.event().code()),
                (done ? Icon.DONE : Icon.TIME).node("icon-14", done ? "icon-ok" : "icon-quiet"));
        what.setMinWidth(Region.USE_PREF_SIZE);
        String who = done
                ? words.of(
                        "approval.done",
                        approval.person().orElse(""),
                        approval.at().map(words::moment).orElse(""))
                : words.of("approval.waits." + approval.event().code());
        var said = new Label(who);
        said.getStyleClass().addAll("t-small", "fg-2");
        said.setWrapText(true);
        var row = new HBox(what, gap(), said);
        row.getStyleClass().add("approval");
        return row;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
