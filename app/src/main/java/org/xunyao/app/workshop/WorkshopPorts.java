package org.xunyao.app.workshop;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.xunyao.access.Saved;
import org.xunyao.supervision.workshop.Demotion;
import org.xunyao.supervision.workshop.RuleProposal;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.TrialSum;
import org.xunyao.supervision.workshop.WorkshopLimits;
import org.xunyao.ui.task.Progress;

/// What the screen needs from outside, in one person's name. Rules and looks are called off the JavaFX thread, and
/// may throw a `FaultException`, which the screen says by its code.
///
/// @param cameras opens the register of cameras, where zones are drawn; JavaFX thread
public record WorkshopPorts(Rules rules, Looks looks, Terms terms, Powers powers, Runnable cameras) {
    /// Port: the desk of rules.
    public interface Rules {
        /// All rules, each for the whole bureau and then for its cameras.
        List<RuleLine> lines();

        /// Proposes a version.
        Saved<RuleVersion> propose(RuleProposal proposal);

        /// Writes down what its rehearsal came to.
        Saved<RuleVersion> rehearsed(RuleVersion version, TrialSum trial);

        /// Puts it in force.
        ///
        /// @param untried whether the person was told that there was nothing to try it on
        Saved<RuleVersion> approve(RuleVersion version, boolean untried);

        /// Shows each alarm of a demoted rule again.
        Saved<Demotion> lift(String rule, String reason);
    }

    /// Port: looks that were kept.
    @FunctionalInterface
    public interface Looks {
        /// Reads those of the posts of a line; may take minutes and stops where the person asks.
        Rehearsed read(RuleLine line, int days, Progress progress);
    }

    /// By what it goes, and how things are called.
    ///
    /// @param names of people by the audit's name
    /// @param places of cameras by their code
    /// @param reasons of dismissal by their code
    public record Terms(
            WorkshopLimits limits,
            ZoneId zone,
            Function<String, String> names,
            Function<String, String> places,
            Function<String, String> reasons) {}

    /// What the person may do besides looking.
    public record Powers(boolean propose, boolean approve, boolean lift) {}
}
