package org.xunyao.app.seal.room;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.documents.seal.setting.SealRules.Age;
import org.xunyao.documents.seal.setting.SealStanding;
import org.xunyao.ui.control.Buttons;
import org.xunyao.ui.control.Chip;
import org.xunyao.ui.control.EmptyState;
import org.xunyao.ui.control.Icon;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.side.SideBlocks;

/// What is set: the bureau's certificate with its days, and whom the bureau trusts.
final class FactsPane extends VBox {
    private static final int LATE_WIDTH = 132;
    private static final int ALGORITHM_WIDTH = 104;
    private static final int WIDE = 500;
    private static final int DAY_WIDTH = 96;

    private final SealModel model;
    private final SealWords words;
    private final VBox own = new VBox();
    private final SheetTable<CertificateCard> anchors;

    FactsPane(SealModel model, SealWords words) {
        this.model = model;
        this.words = words;
        this.anchors = table();
        own.setId("seal-own");
        own.getStyleClass().add("side-lines");
        getStyleClass().add("seal-facts");
        var trusted = SideBlocks.section(words.of("anchors"), anchors);
        VBox.setVgrow(anchors, Priority.ALWAYS);
        VBox.setVgrow(trusted, Priority.ALWAYS);
        getChildren().setAll(SideBlocks.section(words.of("certificate"), own), trusted);
        model.standingProperty().subscribe(now -> now.ifPresent(this::show));
    }

    private SheetTable<CertificateCard> table() {
        var table = new SheetTable<CertificateCard>("seal-anchors", words.of("anchors"));
        table.speak(card -> card.subject() + "，" + age(card));
        table.filling(words.of("subject"), 120, card -> Buttons.ellipsised(card.subject()));
        table.fixedFrom(WIDE, words.of("algorithm"), ALGORITHM_WIDTH, card -> Buttons.ellipsised(card.algorithm()));
        table.fixed(words.of("until"), DAY_WIDTH, card -> Buttons.ellipsised(words.day(card.until())));
        table.fixed(words.of("left"), LATE_WIDTH, this::chip);
        table.setPlaceholder(new EmptyState(words.of("anchors.none"), words.of("anchors.none.more")));
        return table;
    }

    private void show(SealStanding now) {
        own.getChildren().clear();
        Optional<CertificateCard> card = now.certificate();
        now.trouble()
                .ifPresent(code -> own.getChildren()
                        .add(SideBlocks.told(
                                Icon.ERROR, "icon-red", SideBlocks.sentence(words.fault(code), "fg-red"))));
        card.ifPresent(held -> own.getChildren().addAll(facts(held)));
        if (card.isEmpty() && now.trouble().isEmpty()) {
            own.getChildren()
                    .add(SideBlocks.told(Icon.NOTE, "icon-quiet", SideBlocks.sentence(words.of("certificate.none"))));
        }
        if (now.picture().isEmpty()) {
            own.getChildren().add(SideBlocks.sentence(words.of("picture.none"), "fg-2"));
        }
        anchors.getItems().setAll(now.anchors());
    }

    private List<Node> facts(CertificateCard card) {
        return List.of(
                chip(card),
                SideBlocks.fact(words.of("subject"), card.subject(), "t-bold"),
                SideBlocks.fact(words.of("issuer"), card.issuer()),
                SideBlocks.fact(words.of("serial"), card.serial(), "t-mono"),
                SideBlocks.fact(
                        words.of("algorithm"),
                        words.of("algorithm." + card.algorithm().replace(' ', '-'))),
                SideBlocks.fact(
                        words.of("valid"), words.of("valid.value", words.day(card.from()), words.day(card.until()))),
                SideBlocks.fact(words.of("digest"), card.digest(), "t-mono"));
    }

    private Chip chip(CertificateCard card) {
        String said = age(card);
        return switch (model.ports().rules().age(card, model.ports().now())) {
            case HOLDS -> new Chip(Icon.DONE, said, "ok");
            case SOON -> new Chip(Icon.TIME, said, "late");
            case NEAR, ENDED, EARLY -> new Chip(Icon.ERROR, said, "over");
        };
    }

    private String age(CertificateCard card) {
        var now = model.ports().now();
        Age age = model.ports().rules().age(card, now);
        return words.age(age, card, now);
    }
}
