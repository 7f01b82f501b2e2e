package org.xunyao.supervision.workshop;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.video.CameraId;

/// A version of a rule that the bureau set or means to set (规则版本).
///
/// @param rule such as `AI-01`
/// @param version counts on behind those shipped with the program
/// @param camera the one camera it is for; empty for the whole bureau
public record RuleVersion(
        String rule, int version, Optional<CameraId> camera, RuleFigures figures, Asked asked, RuleState state) {
    /// Who proposed it, and why.
    ///
    /// @param owner as the audit names him; answers for the version
    public record Asked(String owner, Instant at, String reason) {}

    /// As the machine's ticket names it, such as `AI-01/7`.
    public String text() {
        return rule + "/" + version;
    }

    /// Whether a person may still try it or put it in force.
    public boolean open() {
        return switch (state) {
            case RuleState.Draft() -> true;
            case RuleState.Rehearsed(TrialSum trial) -> true;
            case RuleState.InForce now -> false;
            case RuleState.Replaced gone -> false;
        };
    }

    /// How it was or is in force, if it ever was.
    public Optional<RuleState.InForce> force() {
        return switch (state) {
            case RuleState.InForce now -> Optional.of(now);
            case RuleState.Replaced(Optional<RuleState.InForce> was, Instant to) -> was;
            case RuleState.Draft() -> Optional.empty();
            case RuleState.Rehearsed(TrialSum trial) -> Optional.empty();
        };
    }

    /// Until when it stood; empty while it stands.
    public Optional<Instant> until() {
        return state instanceof RuleState.Replaced(Optional<RuleState.InForce> was, Instant to)
                ? Optional.of(to)
                : Optional.empty();
    }

    /// Whether it was in force at a moment.
    public boolean inForce(Instant at) {
        return force().filter(force -> !at.isBefore(force.from())).isPresent()
                && until().map(at::isBefore).orElse(true);
    }

    RuleVersion in(RuleState next) {
        return new RuleVersion(rule, version, camera, figures, asked, next);
    }
}
