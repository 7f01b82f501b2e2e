package org.xunyao.app.cases.summary;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xunyao.casework.course.PartyClass;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.FineRange;
import org.xunyao.casework.penalty.Grade;
import org.xunyao.casework.penalty.MeasureKind;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.casework.summary.SpotObstacle;
import org.xunyao.kernel.Money;
import org.xunyao.ui.text.Texts;

/// The words of 当场处罚.
public final class SpotWords {
    /// Base name of the message bundle.
    public static final String BUNDLE = "org.xunyao.app.cases.summary.summary";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts any; the bundle is added
    /// @param zone in which times are written
    public SpotWords(Texts texts, ZoneId zone) {
        this.texts = texts.with(BUNDLE);
        this.zone = zone;
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// All words.
    Texts texts() {
        return texts;
    }

    String at(Instant moment) {
        return MOMENT.format(moment.atZone(zone));
    }

    String money(Money amount) {
        return of("yuan", amount.grouped());
    }

    /// What is missing, with its article.
    String obstacle(SpotObstacle missing) {
        String said = of(
                missing.condition().messageKey(),
                missing.most().map(this::money).orElse(""));
        return of(missing.verified() ? "obstacle" : "obstacle.unverified", said, missing.source());
    }

    /// What the law provides for a violation, and what of it may be decided on the spot.
    String law(SpotPorts.Law law, Violation violation, PartyClass party) {
        String rows = law.penalties().penalties(violation.id(), law.today().get()).stream()
                .filter(row -> row.grade() == Grade.BASE && row.who() == PenaltyRow.Who.SHOP)
                .map(this::row)
                .collect(Collectors.joining("\n"));
        String most = money(law.rules().fineMost(party, law.today().get()));
        String slight =
                law.exemptions().stream().anyMatch(one -> one.violation().equals(Optional.of(violation.id())))
                        ? "\n" + of("law.slight")
                        : "";
        return rows + "\n" + of("law.most", most) + slight;
    }

    private String row(PenaltyRow row) {
        String measures = row.measures().stream().map(MeasureKind::name).collect(Collectors.joining(of("comma")));
        String fine = row.fine().range(Amounts.UNKNOWN).map(this::range).orElseGet(() -> of("law.no-fine"));
        String said = of("law.row", row.legal().source(), measures.isEmpty() ? of("law.nothing") : measures, fine);
        return row.legal().verified() ? said : of("law.unverified", said);
    }

    private String range(FineRange range) {
        return of("law.fine", range.least().grouped(), range.most().grouped());
    }
}
