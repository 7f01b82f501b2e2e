package org.xunyao.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.xunyao.supervision.sign.RuleSigns;

/// One row of resources/rules/ai-rules.csv: the parameters of an alarm rule (告警规则参数).
///
/// @param rule such as `AI-01`
/// @param scenario what it watches for, in Chinese
/// @param version counts up with every change; stands in each alarm
/// @param figures when it fires
/// @param plan what is kept of an episode
/// @param effectiveFrom first day
/// @param effectiveTo last day, empty while in force
/// @param source where the figures come from
/// @param verified whether a person has confirmed them
/// @param signs what it looks for in what was read
public record AlarmRuleRow(
        String rule,
        String scenario,
        int version,
        Figures figures,
        EvidencePlan plan,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        String source,
        boolean verified,
        RuleSigns signs) {
    /// When a rule fires (告警阈值).
    ///
    /// @param sustained least length of one unbroken stretch in which the condition holds
    /// @param lapse longest moment in which it does not hold that breaks no stretch, for a detector misses
    ///     people now and then; zero where every such look speaks for the shop
    /// @param merge episodes closer than this are one
    /// @param hours when it judges
    /// @param persons least number of people in the zone, where the condition counts them
    /// @param percent least share of the zone that looks otherwise than its baseline, where the condition
    ///     measures it, 1..100
    public record Figures(
            Duration sustained, Duration lapse, Duration merge, HoursMode hours, int persons, int percent) {
        private static final int ALL = 100;

        /// Figures of a condition that measures no share.
        public Figures(Duration sustained, Duration lapse, Duration merge, HoursMode hours, int persons) {
            this(sustained, lapse, merge, hours, persons, ALL);
        }

        /// Refuses figures that would fire on nothing.
        public Figures {
            boolean lengths = sustained.isPositive() && !merge.isNegative();
            if (!lengths || lapse.isNegative() || lapse.compareTo(sustained) >= 0 || persons < 1) {
                throw new IllegalArgumentException("sustained " + sustained + ", lapse " + lapse + ", merge " + merge);
            }
            if (percent < 1 || percent > ALL) {
                throw new IllegalArgumentException(percent + " %");
            }
        }
    }

    /// A rule that reads nothing.
    public AlarmRuleRow(
            String rule,
            String scenario,
            int version,
            Figures figures,
            EvidencePlan plan,
            LocalDate effectiveFrom,
            Optional<LocalDate> effectiveTo,
            String source,
            boolean verified) {
        this(rule, scenario, version, figures, plan, effectiveFrom, effectiveTo, source, verified, RuleSigns.NONE);
    }

    /// Refuses a row without a version.
    public AlarmRuleRow {
        if (version < 1) {
            throw new IllegalArgumentException("rule " + rule + ": version " + version);
        }
    }

    /// Least length of one unbroken stretch in which the condition holds.
    public Duration sustained() {
        return figures.sustained();
    }

    /// Longest moment in which the condition does not hold that breaks no stretch.
    public Duration lapse() {
        return figures.lapse();
    }

    /// Episodes closer than this are one.
    public Duration merge() {
        return figures.merge();
    }

    /// When it judges.
    public HoursMode hours() {
        return figures.hours();
    }

    /// The same row with other figures, to try them.
    public AlarmRuleRow with(Figures others) {
        return new AlarmRuleRow(
                rule, scenario, version, others, plan, effectiveFrom, effectiveTo, source, verified, signs);
    }

    /// The same row with other signs, such as those for a shop.
    public AlarmRuleRow with(RuleSigns others) {
        return new AlarmRuleRow(
                rule, scenario, version, figures, plan, effectiveFrom, effectiveTo, source, verified, others);
    }

    /// Whether the row is in force on a day.
    public boolean inForce(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }
}
