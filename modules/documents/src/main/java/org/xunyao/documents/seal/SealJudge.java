package org.xunyao.documents.seal;

/// Port: judges the seal of a paper (验章).
@FunctionalInterface
public interface SealJudge {
    /// Three verdicts, whatever the bytes are: nothing a stranger made can be a fault.
    PaperVerdict judge(byte[] pdf);
}
