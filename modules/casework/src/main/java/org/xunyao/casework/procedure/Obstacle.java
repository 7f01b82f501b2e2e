package org.xunyao.casework.procedure;

/// What stands in the way of a step (阻断事项).
///
/// @param guard the condition that is not met
/// @param source statute and article that ask for it
/// @param verified false shows 待核 beside the article
public record Obstacle(Condition guard, String source, boolean verified) {
    /// The key of the sentence that says what is missing.
    public String messageKey() {
        return guard.messageKey();
    }
}
