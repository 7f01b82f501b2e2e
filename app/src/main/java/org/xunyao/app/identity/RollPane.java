package org.xunyao.app.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.xunyao.registry.Pharmacist;
import org.xunyao.supervision.identity.OneTimeCodes;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.side.SideBlocks;

/// A roll call under way: three ways to answer beside each other, none before another.
final class RollPane extends VBox {
    private final IdentityViewModel model;
    private final IdentityWords words;
    private final TextField certificate = new TextField();
    private final TextField digits = new TextField();
    private final Label code = new Label();
    private final Label until = SideBlocks.sentence("", "t-small", "fg-2");
    private Subscription heard = () -> {};

    RollPane(IdentityViewModel model, IdentityWords words) {
        this.model = model;
        this.words = words;
        Act act = model.actProperty().get();
        var ways =
                new SegmentedControl<>(List.of(Act.CARD, Act.VIDEO, Act.FACE), each -> words.of("roll." + each), act);
        ways.setId("identity-ways");
        ways.valueProperty().subscribe(chosen -> {
            if (chosen != model.actProperty().get()) {
                model.begin(chosen);
            }
        });
        code.setId("identity-code");
        code.getStyleClass().addAll("t-mono", "identity-code");
        getStyleClass().addAll("side-lines", "identity-roll");
        var said = new ArrayList<Node>();
        said.add(SideBlocks.sentence(words.of("roll.title"), "t-bold"));
        said.add(waiting());
        said.add(ways);
        said.add(SideBlocks.sentence(words.of("roll.more." + act), "t-small", "fg-2"));
        said.addAll(act == Act.FACE ? face() : coded(act));
        said.add(SideBlocks.line(SideBlocks.keyed(words.of("roll.close"), "E", "identity-close", model::close)));
        getChildren().setAll(said);
        showCode();
        heard = heard.and(model.codeProperty().subscribe(this::showCode));
    }

    /// To be ended when the pane goes.
    Subscription heard() {
        return heard;
    }

    private Node waiting() {
        String names = model.open()
                .map(sheet -> sheet.unanswered().stream()
                        .map(id -> model.sheetProperty()
                                .get()
                                .map(now -> now.name(id))
                                .orElse(""))
                        .collect(Collectors.joining("、")))
                .orElse("");
        var label = SideBlocks.sentence(
                names.isEmpty() ? words.of("roll.all") : words.of("roll.waiting", names), "t-small");
        label.setId("identity-waiting");
        return label;
    }

    private List<Node> face() {
        boolean on = model.sheetProperty()
                .get()
                .filter(sheet -> sheet.standing().on())
                .isPresent();
        if (!on) {
            return List.of(SideBlocks.sentence(words.of("roll.face.off"), "t-small"));
        }
        var samples = new SamplesPane(model, words, false);
        heard = heard.and(samples.heard());
        return List.of(
                samples,
                SideBlocks.line(SideBlocks.keyed(words.of("roll.compare"), "Ctrl S", "identity-save", this::save)));
    }

    private List<Node> coded(Act act) {
        String name = model.personProperty().get().map(Pharmacist::name).orElse("");
        var nodes = new ArrayList<Node>();
        nodes.add(SideBlocks.sentence(words.of("roll.person", name), "t-small"));
        nodes.add(SideBlocks.line(SideBlocks.keyed(words.of("roll.code"), "G", "identity-issue", model::issue)));
        nodes.add(code);
        nodes.add(until);
        if (act == Act.CARD) {
            nodes.add(SideBlocks.framed(certificate, "identity-certificate", words.of("roll.certificate")));
        }
        nodes.add(SideBlocks.framed(digits, "identity-digits", words.of("roll.digits." + act)));
        nodes.add(
                SideBlocks.line(SideBlocks.keyed(words.of("roll.save." + act), "Ctrl S", "identity-save", this::save)));
        return nodes;
    }

    private void showCode() {
        var shown = model.codeProperty().get();
        code.setText(shown.map(OneTimeCodes.Code::digits)
                .map(all -> all.substring(0, 3) + " " + all.substring(3))
                .orElse(""));
        until.setText(shown.map(one -> words.of("roll.code.until", words.time(one.until())))
                .orElse(""));
        for (Label label : List.of(code, until)) {
            label.setManaged(shown.isPresent());
            label.setVisible(shown.isPresent());
        }
    }

    /// Takes the answer that stands in the form.
    void save() {
        switch (model.actProperty().get()) {
            case FACE -> model.byFace();
            case CARD -> model.byCard(certificate.getText(), digits.getText());
            case VIDEO -> model.byVideo(digits.getText());
            case LOOK, SWITCH, ENROL, WITHDRAW -> {}
        }
    }
}
