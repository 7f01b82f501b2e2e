package org.xunyao.app.licence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.registry.licence.ShopLicence;
import org.xunyao.ui.side.SideBlocks;

/// The side of 许可证: the licence of the pharmacy in front, and what was entered before.
final class LicenceSide extends VBox {
    private final LicenceViewModel model;
    private final LicenceWords words;
    private final VBox licence = new VBox();
    private final VBox history = new VBox();
    private final Label told = SideBlocks.sentence("", "t-small");

    LicenceSide(LicenceViewModel model, LicenceWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("side-pane");
        told.setId("licence-told");
        List.of(licence, history).forEach(box -> box.getStyleClass().add("side-lines"));
        licence.setId("licence-facts");
        history.setId("licence-history");
        var body = new VBox(
                SideBlocks.section(words.of("side.licence"), told, licence),
                SideBlocks.section(words.of("side.history"), history));
        getChildren().add(SideBlocks.scroll(body, "licence-side", words.of("side")));
        model.chosenProperty().subscribe(this::show);
        model.formProperty().subscribe(this::show);
        model.historyProperty().subscribe(this::history);
        model.toldProperty().subscribe(now -> {
            told.setText(now.orElse(""));
            told.setManaged(now.isPresent());
            told.setVisible(now.isPresent());
        });
        show();
        history();
    }

    private void show() {
        List<Node> nodes = new ArrayList<>();
        model.chosenProperty()
                .get()
                .ifPresentOrElse(
                        shop -> describe(shop, nodes),
                        () -> nodes.add(SideBlocks.sentence(words.of("side.none"), "t-small", "fg-2")));
        licence.getChildren().setAll(nodes);
    }

    private void describe(ShopLicence shop, List<Node> nodes) {
        LocalDate today = model.ports().terms().today().get();
        nodes.add(SideBlocks.sentence(shop.shop().name(), "t-bold"));
        nodes.add(SideBlocks.fact(words.of("standing"), words.standing(shop, today)));
        if (shop.standing(today) != ShopLicence.Standing.VALID) {
            nodes.add(SideBlocks.sentence(words.of("unjudged"), "t-small"));
        }
        shop.licence().map(DrugLicence::text).ifPresent(text -> facts(shop, text, nodes));
        if (model.drafted(shop)) {
            nodes.add(SideBlocks.sentence(words.of("drafted"), "t-small"));
        }
        if (model.ports().enters()) {
            nodes.add(SideBlocks.line(SideBlocks.keyed(words.of("edit"), "E", "licence-edit", model::begin)));
        }
    }

    private void facts(ShopLicence shop, LicenceText text, List<Node> nodes) {
        var table = model.ports().terms().scopes();
        nodes.add(SideBlocks.fact(words.of("number"), text.number()));
        if (!text.number().equals(shop.shop().licenceNumber())) {
            nodes.add(SideBlocks.sentence(words.of("number.other", shop.shop().licenceNumber()), "t-small"));
        }
        nodes.add(SideBlocks.fact(words.of("method"), words.of("method." + text.method())));
        nodes.add(SideBlocks.fact(
                words.of("valid"),
                words.of("valid.value", text.from().toString(), text.to().toString())));
        nodes.add(SideBlocks.fact(words.of("address"), text.address()));
        nodes.add(SideBlocks.fact(words.of("scopes"), words.scopes(table, text.scopes())));
        nodes.add(SideBlocks.fact(words.of("cold"), words.of(text.cold() ? "yes" : "no")));
        if (!text.words().isEmpty()) {
            nodes.add(SideBlocks.fact(words.of("words"), text.words()));
        }
    }

    private void history() {
        List<DrugLicence> all = model.historyProperty().get();
        if (all.isEmpty()) {
            history.getChildren().setAll(SideBlocks.sentence(words.of("history.none"), "t-small", "fg-2"));
        } else {
            history.getChildren()
                    .setAll(all.stream()
                            .map(one -> SideBlocks.sentence(words.entry(one), "t-small"))
                            .toList());
        }
    }
}
