package org.xunyao.app.law;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.casework.penalty.Fine;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Legal;
import org.xunyao.casework.penalty.MeasureKind;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Weighing;
import org.xunyao.kernel.Money;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

/// Penalties in words.
public final class LawWords {
    /// Base name of this screen's message bundle.
    public static final String BUNDLE = "org.xunyao.app.law.law";

    private static final long TEN_THOUSAND_FEN = 1_000_000;

    private final Texts texts;

    /// @param texts any; the screen's own bundle is added
    public LawWords(Texts texts) {
        this.texts = texts.with(BUNDLE);
    }

    Texts texts() {
        return texts;
    }

    /// A sentence of the bundle.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// 10 万元 where it is whole, else 1,234.50 元.
    public String money(Money amount) {
        boolean whole = amount.fen() >= TEN_THOUSAND_FEN && amount.fen() % (TEN_THOUSAND_FEN / 10) == 0;
        return whole
                ? of("money.wan", plain(BigDecimal.valueOf(amount.fen(), 6)), amount.grouped())
                : of("money", amount.grouped());
    }

    /// 10 万元–13 万元.
    public String range(FineRange range) {
        return range.least().equals(range.most())
                ? money(range.least())
                : of("range", money(range.least()), money(range.most()));
    }

    /// How a fine is measured, such as 货值金额 10–20 倍，不足 1 万元的按 1 万元.
    public String fine(PenaltyRow row) {
        String said = switch (row.fine()) {
            case Fine.None _ -> of("fine.none");
            case Fine.Fixed(FineRange limits) ->
                limits.least().none() ? of("fine.atmost", money(limits.most())) : range(limits);
            case Fine.Multiple many -> multiple(many);
        };
        return row.may() ? of("fine.may", said) : said;
    }

    private String multiple(Fine.Multiple many) {
        String times = of("fine.multiple", of("base." + many.of()), plain(many.least()), plain(many.most()));
        return many.deemed().none() ? times : of("fine.deemed", times, money(many.deemed()));
    }

    /// What is imposed beside the fine, or a dash.
    public String measures(PenaltyRow row) {
        return row.measures().isEmpty()
                ? of("none")
                : row.measures().stream().map(MeasureKind::name).collect(Collectors.joining("、"));
    }

    /// For which case the row is: 基本, 情节严重 · 责任人员, with its condition and its value of goods.
    public String when(PenaltyRow row) {
        String grade = of("grade." + row.grade());
        String who = row.who() == PenaltyRow.Who.PERSON ? of("who.person", grade) : grade;
        return value(row.value()).map(span -> of("when.value", who, span)).orElse(who);
    }

    private Optional<String> value(PenaltyRow.ValueSpan span) {
        return span.from()
                .map(from -> of("value.from", money(from)))
                .or(() -> span.below().map(below -> of("value.below", money(below))));
    }

    /// The article, and 待核 where it is not verified.
    public String law(Legal legal) {
        return legal.verified() ? legal.source() : of("unverified", legal.source());
    }

    /// What was weighed as one paragraph, for a paper (裁量说明); Chinese whatever the screen's language.
    public String paragraph(Weighing weighing, Optional<Money> written) {
        return new LawWords(Texts.of(Language.CHINESE)).said(weighing, written);
    }

    private String said(Weighing weighing, Optional<Money> written) {
        var said = new StringBuilder(
                of("paper.law", law(weighing.row().legal()), when(weighing.row()), fine(weighing.row())));
        weighing.law().ifPresent(range -> said.append(of("paper.range", range(range))));
        if (!weighing.factors().isEmpty()) {
            said.append(of(
                    "paper.factors",
                    weighing.factors().stream()
                            .map(one -> of("paper.factor", one.name(), law(one.legal())))
                            .sorted()
                            .collect(Collectors.joining("；"))));
        }
        weighing.interval()
                .ifPresent(
                        part -> said.append(of("paper.interval", weighing.tier().name(), range(part))));
        written.ifPresent(amount -> said.append(of("paper.amount", money(amount))));
        return said.toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
