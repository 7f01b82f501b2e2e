package org.xunyao.documents.seal;

import java.time.Instant;

/// What is to be said of a sealed paper (验章结果): three verdicts that are never put into one.
public record PaperVerdict(Integrity integrity, Signer signer, Time time) {
    /// Of a file in which no signature was found that could be read.
    public static PaperVerdict nothing(Integrity why) {
        return new PaperVerdict(why, new Signer.None(), new Time.None());
    }

    /// Whether the bytes are whole, the signer is trusted and the time fits.
    public boolean good() {
        return integrity instanceof Integrity.Intact && signer instanceof Signer.Trusted && time instanceof Time.Within;
    }

    /// Are the bytes those that were signed (完整性)?
    public sealed interface Integrity {
        /// All bytes of the file.
        record Intact() implements Integrity {}

        /// They are others, or the signature is.
        record Altered() implements Integrity {}

        /// What was signed is whole, but more was written behind it.
        ///
        /// @param bytes how many
        record Added(long bytes) implements Integrity {}

        /// There is no signature.
        record Unsigned() implements Integrity {}

        /// The signature is of a kind that this program does not know.
        ///
        /// @param name object identifier or name
        record Algorithm(String name) implements Integrity {}

        /// It cannot be read.
        ///
        /// @param code `PDF` no such file, `SIZE` too large, `SEVERAL` more than one signature,
        ///     `FORM` not as it must be
        record Unreadable(String code) implements Integrity {}
    }

    /// Whose signature is it (签名人)?
    public sealed interface Signer {
        /// A certificate that an anchor of the bureau answers for.
        ///
        /// @param subject of the certificate
        /// @param anchor subject of the anchor
        record Trusted(String subject, String anchor) implements Signer {}

        /// No anchor answers for it.
        record Unknown(String subject) implements Signer {}

        /// There are no anchors to ask.
        record NoAnchors(String subject) implements Signer {}

        /// The certificate in the file is not the one with which was signed, or names none.
        record Mismatch(String subject) implements Signer {}

        /// The signature does not hold, so its certificate says nothing.
        record Unproven(String subject) implements Signer {}

        /// None was read.
        record None() implements Signer {}
    }

    /// When is it said to have been signed (时间)? Nobody but the signer says so.
    public sealed interface Time {
        /// While the certificate was valid.
        record Within(Instant at, Instant until) implements Time {}

        /// After it was.
        record Expired(Instant at, Instant until) implements Time {}

        /// Before it was.
        record Early(Instant at, Instant from) implements Time {}

        /// Later than this computer's time.
        record Future(Instant at) implements Time {}

        /// The signature does not hold, so its time says nothing.
        record Unproven(Instant at) implements Time {}

        /// None is stated.
        record None() implements Time {}
    }
}
