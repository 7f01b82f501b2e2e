package org.xunyao.app.patrol.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.xunyao.app.patrol.words.PatrolWords;
import org.xunyao.supervision.reading.Agreement;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.Answer;
import org.xunyao.supervision.reading.Dispute;
import org.xunyao.ui.control.SheetTable;
import org.xunyao.ui.text.Texts;

/// How far readings agree by month, and what is to be settled. It names nobody.
public final class AgreementPane extends VBox {
    private static final double NARROW = 110;
    private static final double WIDE = 170;
    private static final double LOW = 200;

    private final PatrolWords words;
    private final int least;
    private final Consumer<Dispute> settle;
    private final SheetTable<Month> months;
    private final SheetTable<Dispute> disputes;
    private final Label said = new Label();

    /// @param least pairs below which no figure is told
    /// @param settle opens one
    public AgreementPane(PatrolWords words, int least, Consumer<Dispute> settle) {
        this.words = words;
        this.least = least;
        this.settle = settle;
        Texts texts = words.texts();
        getStyleClass().addAll("popover", "wall-pane", "reading-pane");
        setId("agreement-pane");
        months = months(texts);
        disputes = disputes(texts);
        said.setId("agreement-said");
        said.setWrapText(true);
        said.getStyleClass().addAll("t-small", "fg-2");
        said.setText(texts.of("agreement.method", least));
        var keys = new Label(texts.of("agreement.keys"));
        keys.getStyleClass().addAll("t-small", "fg-2");
        getChildren()
                .addAll(
                        bold(texts.of("agreement.title")),
                        months,
                        said,
                        bold(texts.of("agreement.disputes")),
                        disputes,
                        keys);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private static Label bold(String text) {
        var label = new Label(text);
        label.getStyleClass().add("t-bold");
        return label;
    }

    private SheetTable<Month> months(Texts texts) {
        var made = new SheetTable<Month>("agreement-months", texts.of("agreement.title"));
        made.setPrefHeight(LOW);
        made.setPlaceholder(new Label(texts.of("agreement.none")));
        made.fixed(
                texts.of("agreement.month"),
                NARROW,
                row -> new Label(row.month().toString()));
        made.fixed(
                texts.of("agreement.pairs"),
                NARROW,
                row -> new Label(Texts.figure(row.agreement().pairs())));
        made.fixed(texts.of("agreement.raw"), WIDE, row -> raw(row.agreement()));
        made.filling(texts.of("agreement.kappa"), WIDE, row -> kappa(row.agreement()));
        return made;
    }

    private Label raw(Agreement agreement) {
        boolean told = agreement.pairs() >= least && agreement.observed().isPresent();
        return new Label(
                told
                        ? String.format(
                                Locale.ROOT,
                                "%.1f %%",
                                100 * agreement.observed().getAsDouble())
                        : words.texts().of("agreement.few"));
    }

    private Node kappa(Agreement agreement) {
        if (agreement.pairs() < least) {
            return new Label("");
        }
        return new Label(agreement
                .kappa()
                .map(kappa ->
                        words.texts().of("agreement.interval", two(kappa.value()), two(kappa.from()), two(kappa.to())))
                .orElseGet(() -> words.texts().of("agreement.same")));
    }

    private static String two(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private SheetTable<Dispute> disputes(Texts texts) {
        var made = new SheetTable<Dispute>("agreement-disputes", texts.of("agreement.disputes"));
        made.setPrefHeight(LOW);
        made.setPlaceholder(new Label(texts.of("agreement.settled")));
        made.fixed(texts.of("agreement.at"), WIDE, row -> new Label(when(row.at())));
        made.filling(texts.of("agreement.camera"), WIDE, row -> new Label(words.camera(row.camera())));
        made.fixed(texts.of("agreement.first"), NARROW, row -> new Label(word(row.first())));
        made.fixed(texts.of("agreement.second"), NARROW, row -> new Label(word(row.second())));
        return made;
    }

    private String when(Instant at) {
        return words.when(Optional.of(at));
    }

    private String word(Answer answer) {
        return words.texts().of("answer." + answer);
    }

    /// Shows these.
    public void show(List<Month> all, List<Dispute> open) {
        months.getItems().setAll(all);
        disputes.getItems().setAll(open);
        disputes.getSelectionModel().selectFirst();
        enter();
    }

    /// Says what went wrong.
    public void say(String words) {
        said.setText(words);
    }

    /// The keys go to what is to be settled.
    public void enter() {
        disputes.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            Optional.ofNullable(disputes.getSelectionModel().getSelectedItem()).ifPresent(settle);
            event.consume();
        }
    }
}
