package org.xunyao.supervision.workshop;

import java.util.Optional;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.CameraId;

/// What a person wants changed of a rule (规则修改建议).
///
/// @param rule such as `AI-01`
/// @param camera the one camera it is for; empty for the whole bureau
/// @param reason why, in the person's words, 1 to {@value #LONGEST} characters
public record RuleProposal(String rule, Optional<CameraId> camera, RuleFigures figures, String reason) {
    /// Longest reason.
    public static final int LONGEST = 400;

    /// @throws FaultException `RULE-REASON`; `RULE-FIGURES`
    void require() {
        figures.require();
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new FaultException("RULE-REASON", reason.length() + " characters");
        }
    }
}
