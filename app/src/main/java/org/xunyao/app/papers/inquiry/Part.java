package org.xunyao.app.papers.inquiry;

/// The two columns.
public enum Part {
    /// What is asked (问).
    QUESTION,
    /// What is answered (答).
    ANSWER
}
