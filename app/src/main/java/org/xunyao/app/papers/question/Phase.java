package org.xunyao.app.papers.question;

/// Part of an inquiry to which a question belongs (询问环节), in the order of the record.
public enum Phase {
    /// Who asks and who answers (表明身份).
    IDENTITY,
    /// What the person may do and has to do (权利义务告知).
    RIGHTS,
    /// What happened (事实).
    FACTS,
    /// Goods, amounts and papers (货品票据).
    GOODS,
    /// What is left to say, and whether the record is right (核对).
    CLOSING
}
