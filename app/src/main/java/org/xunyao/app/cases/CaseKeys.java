package org.xunyao.app.cases;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the workspace. Single letters work only when no field has the focus.
final class CaseKeys {
    private final CasesViewModel model;
    private final Node list;
    private final ActPane act;
    private final PapersPanel papers;
    private final EvidencePanel evidence;

    /// @param list where letters work and the focus goes home to
    CaseKeys(CasesViewModel model, Node list, ActPane act, PapersPanel papers, EvidencePanel evidence) {
        this.model = model;
        this.list = list;
        this.act = act;
        this.papers = papers;
        this.evidence = evidence;
    }

    /// Does what the key stands for.
    ///
    /// @return whether it stands for anything
    boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            return submit(event.getTarget());
        }
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            model.goOn();
            list.requestFocus();
            return true;
        }
        return !(event.getTarget() instanceof TextInputControl) && outside(event.getCode(), event.getTarget());
    }

    private boolean submit(EventTarget target) {
        if (target instanceof Node node && inside(node, evidence.form())) {
            evidence.form().submit();
        } else {
            model.submit();
        }
        return true;
    }

    private boolean outside(KeyCode code, EventTarget target) {
        switch (code) {
            case J -> model.move(1);
            case K -> model.move(-1);
            case N -> papers.toggle();
            case E -> evidence.toggle();
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
