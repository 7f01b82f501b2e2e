package org.xunyao.app.law;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.xunyao.app.law.LawModel.Sheet;
import org.xunyao.casework.penalty.Amounts;
import org.xunyao.casework.penalty.Factor;
import org.xunyao.casework.penalty.Fine;
import org.xunyao.casework.penalty.LawChoice;
import org.xunyao.casework.penalty.PenaltyRow;
import org.xunyao.casework.penalty.Tier;
import org.xunyao.casework.penalty.Violation;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.penalty.Weighing;
import org.xunyao.kernel.Money;

/// One article, the amounts, the circumstances and the step that a person tries, and what follows.
public final class WeighModel {
    // A hundred times as much is still an amount.
    private static final Money BASE_AT_MOST = Money.yuan(10_000_000_000L);

    private final Map<Fine.Basis, StringProperty> amounts = new EnumMap<>(Fine.Basis.class);
    private final ObservableSet<Factor> factors = FXCollections.observableSet();
    private final ObjectProperty<Tier.Step> step = new SimpleObjectProperty<>(this, "step", Tier.Step.USUAL);
    private final StringProperty written = new SimpleStringProperty(this, "written", "");
    private final ObjectProperty<Optional<PenaltyRow>> row = new SimpleObjectProperty<>(this, "row", Optional.empty());
    private final ReadOnlyObjectWrapper<Outcome> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", new Outcome.Nothing());
    private Optional<Sheet> sheet = Optional.empty();

    /// What follows.
    public sealed interface Outcome {
        /// No article is chosen, or it has no steps on that day.
        record Nothing() implements Outcome {}

        /// An amount cannot be read.
        ///
        /// @param base nothing for the fine that was written
        record Unreadable(Optional<Fine.Basis> base) implements Outcome {}

        /// Weighed.
        ///
        /// @param fits whether the row is for that value of goods
        /// @param written the amount that the person wrote, if any
        /// @param milder which of both laws is milder in money, where the law changed
        record Weighed(Weighing weighing, boolean fits, Optional<Money> written, Optional<LawChoice.Milder> milder)
                implements Outcome {
            /// Whether a paper may say it: never a row for another value, nor more than the law allows.
            boolean sayable() {
                return fits
                        && written.flatMap(weighing::place)
                                .filter(place -> !place.approvable())
                                .isEmpty();
            }
        }
    }

    /// Nothing is chosen.
    public WeighModel() {
        for (Fine.Basis base : Fine.Basis.values()) {
            var text = new SimpleStringProperty(this, base.name(), "");
            text.subscribe(typed -> weigh());
            amounts.put(base, text);
        }
        factors.addListener((SetChangeListener<Factor>) change -> weigh());
        step.subscribe(now -> weigh());
        written.subscribe(now -> weigh());
        row.subscribe(now -> weigh());
    }

    /// Another violation, or another day: the article and the circumstances are chosen anew, the amounts stay.
    public void open(Optional<Sheet> now) {
        sheet = now;
        factors.clear();
        row.set(now.flatMap(one ->
                LawModel.rows(one, !one.choice().then().isEmpty()).stream().findFirst()));
        weigh();
    }

    /// The article that is weighed.
    public ObjectProperty<Optional<PenaltyRow>> rowProperty() {
        return row;
    }

    /// An amount in yuan.
    StringProperty amountProperty(Fine.Basis base) {
        StringProperty text = amounts.get(base);
        if (text == null) {
            throw new IllegalStateException("no field for " + base);
        }
        return text;
    }

    /// The circumstances that were found.
    public ObservableSet<Factor> factors() {
        return factors;
    }

    /// The step of discretion.
    public ObjectProperty<Tier.Step> stepProperty() {
        return step;
    }

    /// The fine that a person would write, in yuan; may be empty.
    public StringProperty writtenProperty() {
        return written;
    }

    /// What follows.
    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What was weighed, to be kept with the fine of a case; nothing while there is no interval, or the row is for
    /// another value of goods.
    Optional<Weighed> kept() {
        return outcome.get() instanceof Outcome.Weighed weighed
                        && weighed.fits()
                        && weighed.weighing().interval().isPresent()
                ? sheet.map(one -> kept(weighed.weighing(), one))
                : Optional.empty();
    }

    private Weighed kept(Weighing weighing, Sheet one) {
        LocalDate day = lawOf(one);
        Violation then =
                one.book().penalties().violation(one.violation().id(), day).orElse(one.violation());
        return Weighed.of(weighing, then, day);
    }

    /// By the law of which day the chosen row is.
    private LocalDate lawOf(Sheet one) {
        boolean then = row.get().filter(one.choice().then()::contains).isPresent();
        return then ? one.conduct() : one.today();
    }

    /// The circumstances that may be chosen on the day of the conduct.
    List<Factor> offered() {
        return sheet.map(one -> one.book().penalties().factors(one.conduct())).orElse(List.of());
    }

    private void weigh() {
        outcome.set(sheet.flatMap(one -> row.get().flatMap(article -> tier(one).map(tier -> weighed(article, tier))))
                .orElseGet(Outcome.Nothing::new));
    }

    private Optional<Tier> tier(Sheet one) {
        return one.book().penalties().tiers(one.today()).stream()
                .filter(tier -> tier.step() == step.get())
                .findFirst();
    }

    private Outcome weighed(PenaltyRow article, Tier tier) {
        for (Fine.Basis base : Fine.Basis.values()) {
            if (!reads(amountProperty(base).get())
                    || money(base)
                            .filter(more -> more.compareTo(BASE_AT_MOST) > 0)
                            .isPresent()) {
                return new Outcome.Unreadable(Optional.of(base));
            }
        }
        if (!reads(written.get())) {
            return new Outcome.Unreadable(Optional.empty());
        }
        var known = new Amounts(
                money(Fine.Basis.GOODS_VALUE),
                money(Fine.Basis.ILLEGAL_GAIN),
                money(Fine.Basis.INCOME),
                money(Fine.Basis.ADVERTISING_FEE));
        return new Outcome.Weighed(
                new Weighing(article, known, Set.copyOf(factors), tier),
                article.fits(known),
                parsed(written.get()),
                sheet.flatMap(one -> one.choice().milder(article.grade(), article.who(), known)));
    }

    private Optional<Money> money(Fine.Basis base) {
        return parsed(amountProperty(base).get());
    }

    private static boolean reads(String text) {
        return text.isBlank() || parsed(text).isPresent();
    }

    private static Optional<Money> parsed(String text) {
        try {
            return Optional.of(Money.parse(text.strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
