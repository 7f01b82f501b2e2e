package org.xunyao.app.law;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import org.xunyao.casework.penalty.Exemption;
import org.xunyao.ui.side.SideBlocks;

/// Slight violations that are not punished, with all that must be met (轻微违法行为不予处罚清单).
final class ExemptionList extends VBox {
    private final LawWords words;

    ExemptionList(List<Exemption> exemptions, LawWords words) {
        this.words = words;
        getStyleClass().addAll("panel", "law-part");
        setId("law-exemptions");
        VBox section = SideBlocks.section(words.of("exemptions"));
        if (exemptions.isEmpty()) {
            section.getChildren().add(SideBlocks.sentence(words.of("exemptions.none"), "fg-2"));
        }
        for (Exemption one : exemptions) {
            section.getChildren()
                    .addAll(
                            SideBlocks.sentence(words.of("exemption", one.name(), conditions(one.conditions()))),
                            SideBlocks.sentence(words.law(one.legal()), "t-small", "fg-3"));
        }
        getChildren().add(section);
    }

    private String conditions(Exemption.Conditions asked) {
        var said = new ArrayList<String>();
        if (asked.firstTime()) {
            said.add(words.of("exempt.first"));
        }
        said.add(words.of("exempt.harmless"));
        if (asked.unsold()) {
            said.add(words.of("exempt.unsold"));
        }
        if (asked.sourceLegal()) {
            said.add(words.of("exempt.source"));
        }
        said.add(
                asked.correctedWithinDays() == 0
                        ? words.of("exempt.once")
                        : words.of("exempt.days", asked.correctedWithinDays()));
        asked.valueAtMost().ifPresent(most -> said.add(words.of("exempt.value", words.money(most))));
        return String.join("、", said);
    }
}
