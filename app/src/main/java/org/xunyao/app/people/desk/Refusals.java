package org.xunyao.app.people.desk;

import java.util.function.Supplier;
import org.xunyao.access.Refusal;
import org.xunyao.access.RefusedException;
import org.xunyao.kernel.FaultException;

/// Refusals as codes whose sentences the bundle holds.
final class Refusals {
    private Refusals() {}

    static String code(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoRole _ -> "NO_ROLE";
            case Refusal.OutsideReach _ -> "OUTSIDE_REACH";
            case Refusal.OwnGrant _ -> "OWN_GRANT";
            case Refusal.MakerIsApprover _ -> "MAKER_IS_APPROVER";
            case Refusal.DisabledPerson _ -> "DISABLED_PERSON";
            case Refusal.SessionEnded _ -> "SESSION_ENDED";
            case Refusal.RolesConflict _ -> "ROLES_CONFLICT";
            case Refusal.AgainstRule rule -> rule.rule();
        };
    }

    /// Asks a desk; a refusal becomes a fault with its code, as the screen's tasks know them.
    static <R> R asked(Supplier<R> desk) {
        try {
            return desk.get();
        } catch (RefusedException refused) {
            throw new FaultException(code(refused.refusal()), refused.action(), refused);
        }
    }
}
