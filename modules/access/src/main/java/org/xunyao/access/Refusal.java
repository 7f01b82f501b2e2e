package org.xunyao.access;

/// Why somebody may not do something (拒绝原因), so that the screen can say it.
public sealed interface Refusal {
    /// No role of the ticket holds the action (无此权限).
    record NoRole() implements Refusal {}

    /// A role holds the action, but not for this object (超出数据范围).
    ///
    /// @param reach as far as it goes
    record OutsideReach(Permissions.Reach reach) implements Refusal {}

    /// Nobody gives himself a power, or acts on his own account as an administrator (不得给自己授权).
    record OwnGrant() implements Refusal {}

    /// Whoever proposed it may not approve it (经办与审批分离).
    record MakerIsApprover() implements Refusal {}

    /// The person that acts, or is acted for, is disabled (账户已停用).
    record DisabledPerson() implements Refusal {}

    /// The session was ended by an administrator, or the person's roles changed since (会话已终止).
    record SessionEnded() implements Refusal {}

    /// One person may not hold both roles (不相容岗位).
    record RolesConflict(RoleId one, RoleId other) implements Refusal {}

    /// The role has no enforcement power, and the person no enforcement certificate, or the like: the
    /// combination is against a rule of the tables (不符合岗位规则).
    ///
    /// @param rule the rule's code, whose sentence the screens' bundles hold
    record AgainstRule(String rule) implements Refusal {}
}
