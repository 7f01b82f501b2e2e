package org.xunyao.casework.people;

/// What an agent may do (代理权限).
///
/// @param paper number of the 委托书, or its day if it has none
/// @param of for whom the agent acts: {@link Part#PARTY} or {@link Part#THIRD_PARTY}
public record Authority(String paper, Scope scope, Part of) {
    /// How far it goes.
    public enum Scope {
        /// 一般授权: to state and to hand in.
        GENERAL,
        /// 特别授权: also to admit, to give up and to settle.
        SPECIAL
    }
}
