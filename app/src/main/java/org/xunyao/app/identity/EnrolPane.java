package org.xunyao.app.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.xunyao.registry.Pharmacist;
import org.xunyao.supervision.identity.Consent;
import org.xunyao.supervision.identity.Notice;
import org.xunyao.ui.control.SegmentedControl;
import org.xunyao.ui.side.SideBlocks;

/// Enrolling a pharmacist in three steps: the notice read out, the consent, the samples.
final class EnrolPane extends VBox {
    private final IdentityViewModel model;
    private final IdentityWords words;
    private final TextField document = new TextField();
    private final TextField until = new TextField();
    private final SegmentedControl<Consent.Way> way;
    private final SamplesPane samples;

    EnrolPane(IdentityViewModel model, IdentityWords words) {
        this.model = model;
        this.words = words;
        this.way = new SegmentedControl<>(
                List.of(Consent.Way.values()), each -> words.of("way." + each.name()), Consent.Way.SIGNED);
        way.setId("identity-way");
        this.samples = new SamplesPane(model, words, true);
        String name = model.personProperty().get().map(Pharmacist::name).orElse("");
        until.setText(longest().toString());
        getStyleClass().add("side-lines");
        getChildren()
                .addAll(
                        SideBlocks.sentence(words.of("enrol.title", name), "t-bold", "identity-name"),
                        notice(),
                        consent(),
                        SideBlocks.section(
                                words.of(
                                        "enrol.three",
                                        Integer.toString(model.rules().limits().leastSamples()),
                                        Integer.toString(model.rules().limits().mostSamples())),
                                samples,
                                SideBlocks.line(SideBlocks.keyed(
                                        words.of("enrol.save"), "Ctrl S", "identity-save", this::save))));
    }

    /// To be ended when the pane goes.
    Subscription heard() {
        return samples.heard();
    }

    /// The longest day that is allowed, and not beyond the registration.
    private LocalDate longest() {
        LocalDate most = model.rules().today().plusMonths(model.rules().limits().longestMonths());
        return model.personProperty()
                .get()
                .map(Pharmacist::validUntil)
                .filter(most::isAfter)
                .orElse(most);
    }

    private Node notice() {
        Notice notice = model.rules().notice();
        var section = SideBlocks.section(
                words.of(notice.verified() ? "enrol.one" : "enrol.one.unverified", notice.version()),
                SideBlocks.sentence(words.of("enrol.one.more"), "t-small", "fg-2"));
        notice.lines().forEach(line -> section.getChildren().add(SideBlocks.sentence(words.line(line), "t-small")));
        return section;
    }

    private Node consent() {
        return SideBlocks.section(
                words.of("enrol.two"),
                SideBlocks.sentence(words.of("enrol.two.more"), "t-small", "fg-2"),
                way,
                SideBlocks.framed(document, "identity-document", words.of("enrol.document")),
                SideBlocks.framed(until, "identity-until", words.of("enrol.until")));
    }

    /// Saves what stands in the form.
    void save() {
        try {
            model.enrol(
                    way.valueProperty().get(),
                    document.getText(),
                    LocalDate.parse(until.getText().strip()));
        } catch (DateTimeParseException noDay) {
            model.noDay();
        }
    }
}
