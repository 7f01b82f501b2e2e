package org.xunyao.app.verify;

/// One of the four answers about a package, in words.
///
/// @param code stable, such as `INTACT` or `PACKAGE-MAGIC`
/// @param sentence why, in the person's language
public record Answer(Question question, Standing standing, String code, String sentence) {
    /// What is asked.
    public enum Question {
        /// Are the bytes what was signed (完整性)?
        INTEGRITY,
        /// Who signed (签名人)?
        SIGNER,
        /// When is it said to have been (时间)?
        TIME,
        /// Is all of it there (完备性)?
        COMPLETENESS
    }

    /// What the answer is worth.
    public enum Standing {
        /// As it should be.
        OK,
        /// Not as it should be.
        FAILED,
        /// Nobody can tell from what is at hand; never taken for good.
        CANNOT_SAY
    }
}
