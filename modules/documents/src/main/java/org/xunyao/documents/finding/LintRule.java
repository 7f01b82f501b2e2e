package org.xunyao.documents.finding;

/// What is looked at before a document is issued (核对事项). Where and how strictly stands in
/// `resources/documents/lint.csv`.
public enum LintRule {
    /// The step of the case on which the document rests was not taken (缺少审批).
    APPROVAL(true),
    /// The term within which it is to be issued is over (期限已过).
    TERM(true),
    /// More is to be paid than was announced (处罚重于告知).
    HEAVIER(true),
    /// More or less is to be paid than the journal of the case says (与审批数额不符).
    AMOUNT(true),
    /// A sentence names no evidence (事实没有证据).
    FACT(false),
    /// Evidence that is listed is named by no sentence (证据没有用到).
    LISTED(true),
    /// A mark names no evidence (标记没有证据).
    MARK(false),
    /// An officer is not registered or may not be named today (执法人员资格).
    OFFICER(true),
    /// An officer's certificate has run out (执法证过期).
    CERTIFICATE(true),
    /// Fewer than two officers may be named today (执法人员不足两人).
    TWO_OFFICERS(true),
    /// It says of a time to come that something was done (时间未到).
    FUTURE(true),
    /// It begins before the clue was found (早于发现线索).
    BEFORE_CLUE(true),
    /// An officer is in two places at once (同一时间两处执法).
    TWICE(true),
    /// The station's clock was moved within its times (时钟跳变).
    CLOCK(true),
    /// A number of this bureau that no document bears (引用的文书不存在).
    QUOTED(false),
    /// A number of a document of another matter (引用别案文书).
    FOREIGN(false),
    /// A number whose document was issued anew since (引用的文书已重新出具).
    OUTDATED(false);

    private final boolean placed;

    LintRule(boolean placed) {
        this.placed = placed;
    }

    /// Whether its rows name the blank beside which it is said; the others say where they found it.
    public boolean placed() {
        return placed;
    }
}
