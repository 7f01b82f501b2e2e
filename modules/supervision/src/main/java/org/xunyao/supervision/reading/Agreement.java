package org.xunyao.supervision.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far two readings of the same things agree (一致率).
///
/// Kappa is Cohen's: (po − pe) / (1 − pe), with po the share of equal answers and pe the share that
/// chance would give with the same margins (J. Cohen, Educational and Psychological Measurement 20,
/// 1960). Its interval is kappa ± 1.96 standard errors, held within −1..1, with the large-sample
/// error of J. Fleiss, J. Cohen and B. Everitt, Psychological Bulletin 72, 1969, formula 13:
///
/// n (1 − pe)⁴ var = Σᵢ pᵢᵢ [(1 − pe) − (pᵢ. + p.ᵢ)(1 − po)]²
/// + (1 − po)² Σᵢ≠ⱼ pᵢⱼ (p.ᵢ + pⱼ.)² − (po pe − 2 pe + po)²
///
/// @param pairs how many
/// @param observed share of equal answers, 0..1; nothing without a pair
/// @param kappa nothing where both readers gave one and the same answer throughout: chance
///     would agree as well
public record Agreement(int pairs, OptionalDouble observed, Optional<Kappa> kappa) {
    private static final double WITHIN_95 = 1.96;

    /// A kappa with its 95 % interval.
    public record Kappa(double value, double from, double to) {}

    /// Of pairs of answers.
    ///
    /// @param answers all that there are
    public static <A> Agreement of(List<TwiceRead<A>> pairs, List<A> answers) {
        int kinds = answers.size();
        var shares = new double[kinds][kinds];
        pairs.forEach(
                pair -> shares[answers.indexOf(pair.first())][answers.indexOf(pair.second())] += 1.0 / pairs.size());
        if (pairs.isEmpty()) {
            return new Agreement(0, OptionalDouble.empty(), Optional.empty());
        }
        var rows = new double[kinds];
        var columns = new double[kinds];
        double equal = 0;
        for (int i = 0; i < kinds; i++) {
            equal += shares[i][i];
            for (int j = 0; j < kinds; j++) {
                rows[i] += shares[i][j];
                columns[j] += shares[i][j];
            }
        }
        var margins = new Margins(rows, columns);
        boolean oneAnswer = pairs.stream().allMatch(pair -> pair.first().equals(pair.second()))
                && pairs.stream().map(TwiceRead::first).distinct().count() == 1;
        return new Agreement(
                pairs.size(),
                OptionalDouble.of(equal),
                oneAnswer ? Optional.empty() : Optional.of(kappa(shares, margins, equal, pairs.size())));
    }

    private record Margins(double[] rows, double[] columns) {}

    private static Kappa kappa(double[][] shares, Margins margins, double equal, int pairs) {
        double chance = 0;
        for (int i = 0; i < shares.length; i++) {
            chance += margins.rows()[i] * margins.columns()[i];
        }
        double value = (equal - chance) / (1 - chance);
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double both = margins.rows()[i] + margins.columns()[i];
            sum += shares[i][i] * square(1 - chance - both * (1 - equal));
            for (int j = 0; j < shares.length; j++) {
                if (i != j) {
                    sum += square(1 - equal) * shares[i][j] * square(margins.columns()[i] + margins.rows()[j]);
                }
            }
        }
        double variance =
                Math.max(0, sum - square(equal * chance - 2 * chance + equal)) / (pairs * square(square(1 - chance)));
        double half = WITHIN_95 * Math.sqrt(variance);
        return new Kappa(value, Math.max(-1, value - half), Math.min(1, value + half));
    }

    private static double square(double number) {
        return number * number;
    }
}
