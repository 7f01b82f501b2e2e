package org.xunyao.casework.penalty;

/// A circumstance that weighs (裁量情节).
///
/// @param code such as `F-L1`
/// @param must whether the law says 应当; else it may be taken into account
public record Factor(String code, String name, Side side, boolean must, Legal legal) {
    /// Where it pulls.
    public enum Side {
        /// No penalty (不予处罚).
        EXEMPT,
        /// Lighter or reduced (从轻、减轻).
        LIGHTEN,
        /// Heavier within the range (从重).
        HEAVY
    }
}
