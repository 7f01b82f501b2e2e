package org.xunyao.app.cases.goods;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.xunyao.app.cases.matter.Law;
import org.xunyao.app.cases.parts.CaseWords;
import org.xunyao.casework.measure.Measure;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.MeasureKind;
import org.xunyao.casework.measure.MeasureState;
import org.xunyao.casework.measure.SeizureAct;
import org.xunyao.casework.measure.goods.GoodsLedger;
import org.xunyao.casework.measure.rule.SeizureBasis;
import org.xunyao.kernel.Money;
import org.xunyao.ui.text.Texts;

/// Measures and goods in words.
final class GoodsWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final CaseWords words;

    GoodsWords(CaseWords words) {
        this.words = words;
    }

    CaseWords words() {
        return words;
    }

    Texts texts() {
        return words.texts();
    }

    String of(String key, Object... arguments) {
        return words.of(key, arguments);
    }

    /// 第 1 项　扣押.
    String title(Measure measure) {
        String kind = measure.ground()
                .map(ground -> of("choice.Way." + ground.way().name()))
                .orElseGet(() -> of("goods.kind." + MeasureKind.EVIDENCE_HOLD.name()));
        return of("goods.measure", Texts.figure(measure.number()), kind);
    }

    String state(MeasureState state) {
        return of(state.messageKey());
    }

    String event(MeasureEvent event) {
        return of(event.messageKey());
    }

    /// 11-21 10:00.
    String hour(LocalDateTime at) {
        return HOUR.format(at);
    }

    /// When, by which paper and where.
    Optional<String> taken(Measure measure) {
        return measure.taken()
                .map(entry -> of(
                        "goods.taken",
                        words.whole(entry.day()),
                        MeasureFacts.paper(measure).orElseGet(() -> of("none"))));
    }

    Optional<String> place(Measure measure) {
        return MeasureFacts.place(measure).map(place -> of("goods.place", place));
    }

    Optional<String> reason(Measure measure) {
        return measure.ground()
                .map(SeizureAct.Ground::reason)
                .filter(reason -> !reason.isBlank())
                .map(reason -> of("goods.reason", reason.replace('\n', ' ')));
    }

    /// The row of the law with its article.
    String basis(SeizureBasis basis) {
        return of("goods.basis", basis.subject(), words.law(new Law(basis.source(), basis.verified())));
    }

    /// Whether the ledger lets a case be closed.
    String balance(GoodsLedger ledger) {
        long confiscated = ledger.balances().stream()
                .filter(one -> !one.confiscated().none())
                .count();
        if (ledger.left() > 0) {
            return of("goods.balance", Texts.figure(ledger.left()), Texts.figure(confiscated));
        }
        return confiscated > 0
                ? of("goods.balance.kept", Texts.figure(confiscated))
                : of("goods.balance.zero", Texts.figure(ledger.items().size()));
    }

    Optional<String> value(GoodsLedger ledger) {
        return ledger.value()
                .filter(money -> !money.equals(Money.NONE))
                .map(money -> of("goods.value", words.yuan(money)));
    }
}
