package org.xunyao.casework.people;

/// As what somebody takes part in a case (参与人身份).
public enum Part {
    /// The one investigated, or who runs the business (当事人).
    PARTY,
    /// Who represents an organisation (法定代表人、负责人).
    REPRESENTATIVE,
    /// Whom a party or a third party sent (委托代理人).
    AGENT,
    /// Who watches an act of the officers and signs for it (见证人).
    EYEWITNESS,
    /// Who tells what they know of the facts (证人).
    WITNESS,
    /// Whose interests the case touches (第三人).
    THIRD_PARTY
}
