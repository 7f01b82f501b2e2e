package org.xunyao.app.evidence;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.xunyao.evidence.Unregistered;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.side.SideBlocks;
import org.xunyao.ui.text.Texts;

/// A file without a row, and how it gets one.
final class FilePane extends VBox {
    private final EvidenceViewModel model;
    private final EvidenceWords words;
    private final ReasonField reason;

    FilePane(EvidenceViewModel model, EvidenceWords words, ReasonField reason) {
        this.model = model;
        this.words = words;
        this.reason = reason;
    }

    void show(Unregistered file) {
        VBox facts = SideBlocks.section(
                words.of("file.title"),
                SideBlocks.fact(words.of("file.name"), "" + file.file().getFileName()),
                SideBlocks.fact(words.of("file.folder"), "" + file.file().getParent()),
                SideBlocks.fact(words.of("column.size"), words.of("facts.bytes", Texts.figure(file.size()))),
                SideBlocks.fact(words.of("file.modified"), words.time(file.modified())),
                SideBlocks.fact(words.of("file.sort"), words.of("sort." + file.sort() + ".more")));
        VBox register = SideBlocks.section(words.of("register.title"));
        List<Node> rows = register.getChildren();
        Optional<String> why = file.whole()
                ? model.may().seal() ? Optional.empty() : Optional.of("register.not.role")
                : Optional.of("register.not." + file.sort());
        Button button = Buttons.primary(words.of("register"), model::register);
        button.setId("evidence-register");
        button.setDisable(why.isPresent());
        if (why.isEmpty()) {
            rows.add(SideBlocks.sentence(words.of("register.more"), "t-small", "fg-3"));
            rows.add(reason);
        }
        rows.add(button);
        why.ifPresent(key -> rows.add(SideBlocks.sentence(words.of(key), "t-small", "fg-3")));
        getChildren().setAll(facts, register);
    }
}
