package org.xunyao.app.evidence;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.xunyao.app.evidence.ScrubModel.Stand;
import org.xunyao.evidence.keeping.ScrubPass;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// The check of all files: the last one, the next one, and one now.
final class ScrubPane extends VBox {
    private final EvidenceViewModel model;
    private final EvidenceWords words;

    ScrubPane(EvidenceViewModel model, EvidenceWords words) {
        this.model = model;
        this.words = words;
        setId("evidence-scrub");
        model.scrub().standProperty().subscribe(this::show);
    }

    private void show(Stand stand) {
        VBox section = SideBlocks.section(words.of("scrub.title"));
        List<Node> rows = section.getChildren();
        if (!model.may().scrub()) {
            rows.add(SideBlocks.sentence(words.of("scrub.not.role"), "fg-3"));
            getChildren().setAll(section);
            return;
        }
        switch (stand) {
            case Stand.Idle(Optional<ScrubPass> last) -> {
                last.ifPresentOrElse(
                        pass -> rows.addAll(told(pass)),
                        () -> rows.add(SideBlocks.sentence(words.of("scrub.never"), "fg-3")));
                rows.add(now());
            }
            case Stand.Busy(var job) -> {
                Button cancel = Buttons.normal(words.of("cancel"), model.scrub()::cancel);
                cancel.setId("evidence-scrub-cancel");
                rows.add(SideBlocks.sentence(words.of("scrub.running")));
                rows.add(SideBlocks.progress(job, cancel));
            }
            case Stand.Fault(String code) -> {
                rows.add(SideBlocks.sentence(words.fault(code), "fg-red"));
                rows.add(now());
            }
        }
        getChildren().setAll(section);
    }

    private List<Node> told(ScrubPass pass) {
        boolean sound = pass.faults().isEmpty();
        String key = sound ? "scrub.sound" : "scrub.faults";
        return List.of(
                SideBlocks.told(
                        sound ? Icon.DONE : Icon.ERROR,
                        sound ? "icon-ok" : "icon-red",
                        SideBlocks.sentence(words.of(
                                key,
                                Texts.figure(pass.items()),
                                EvidenceWords.size(pass.bytes()),
                                Texts.figure(pass.faults().size())))),
                SideBlocks.fact(words.of("scrub.last"), words.time(pass.ended())),
                SideBlocks.fact(words.of("scrub.next"), words.time(model.scrub().next(pass))));
    }

    private Node now() {
        return SideBlocks.keyed(
                words.of("scrub.now"),
                "S",
                "evidence-scrub-now",
                () -> model.scrub().run(words.of("scrub.task"), words.of("scrub.cancelled")));
    }
}
