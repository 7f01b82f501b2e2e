package org.xunyao.supervision.workshop;

import java.time.Instant;
import java.util.Optional;

/// How far a version of a rule is (规则版本状态). Only {@link RuleDesk} and the store make the states.
public sealed interface RuleState {
    /// Proposed (草案).
    record Draft() implements RuleState {}

    /// Tried on kept looks (已试算).
    record Rehearsed(TrialSum trial) implements RuleState {}

    /// In force (生效).
    ///
    /// @param approvedBy as the audit names him; never who proposed it
    /// @param from since when
    record InForce(TrialSum trial, String approvedBy, Instant from) implements RuleState {}

    /// Another one took its place (已被取代).
    ///
    /// @param was how it was in force; empty if it never was
    /// @param to until when it stood
    record Replaced(Optional<InForce> was, Instant to) implements RuleState {}
}
