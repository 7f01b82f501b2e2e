package org.xunyao.app.cases;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.xunyao.app.cases.goods.GoodsPanel;
import org.xunyao.app.cases.list.FilterBar;

/// The keys of the workspace. Single letters work only when no field has the focus.
final class CaseKeys {
    private final CasesViewModel model;
    private final Node list;
    private final FilterBar filters;
    private final ActPane act;
    private final PapersPanel papers;
    private final EvidencePanel evidence;
    private final GoodsPanel goods;

    /// The panels with keys of their own.
    record Panels(PapersPanel papers, EvidencePanel evidence, GoodsPanel goods) {}

    /// @param list where letters work and the focus goes home to
    CaseKeys(CasesViewModel model, Node list, FilterBar filters, ActPane act, Panels panels) {
        this.model = model;
        this.list = list;
        this.filters = filters;
        this.act = act;
        this.papers = panels.papers();
        this.evidence = panels.evidence();
        this.goods = panels.goods();
    }

    /// Does what the key stands for.
    ///
    /// @return whether it stands for anything
    boolean pressed(KeyEvent event) {
        // A cell that is being typed in ends by Enter, Tab and Escape; a grid takes letters.
        boolean submits = event.isShortcutDown() && event.getCode() == KeyCode.ENTER;
        if (!submits && goods.grid(event.getTarget())) {
            return false;
        }
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            return submit(event.getTarget());
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            model.goOn();
            filters.fold();
            list.requestFocus();
            return true;
        }
        return !(event.getTarget() instanceof TextInputControl) && outside(event.getCode(), event.getTarget());
    }

    private boolean submit(EventTarget target) {
        if (target instanceof Node node && inside(node, evidence.form())) {
            evidence.form().submit();
        } else if (goods.holds(target)) {
            goods.submit();
        } else {
            model.submit();
        }
        return true;
    }

    private boolean outside(KeyCode code, EventTarget target) {
        switch (code) {
            case J -> model.move(1);
            case K -> model.move(-1);
            case F, SLASH -> filters.focusSearch();
            case M -> model.list().filters().nextScope();
            case G -> model.list().filters().nextGroup();
            case O -> model.list().filters().late();
            case V -> model.list().filters().nextKept();
            case S -> filters.name();
            case N -> papers.toggle();
            case E -> evidence.toggle();
            case C -> goods.toggle();
            case ENTER -> {
                return enter(target);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean enter(EventTarget target) {
        if (papers.isTable(target)) {
            papers.open();
            return true;
        }
        if (target == list) {
            act.focusFirst();
            return true;
        }
        return false;
    }

    private static boolean inside(Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == region) {
                return true;
            }
        }
        return false;
    }
}
