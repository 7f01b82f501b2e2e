package org.xunyao.exchange;

import java.time.Instant;
import java.util.Optional;

/// The four answers about a package (验证结论), never one tick: are the bytes what was signed, who signed,
/// when is it said to have been, and is all of it there.
///
/// @param manifest if it could be read; worth no more than the answers beside it
public record Verification(
        Integrity integrity, Signature signer, Time time, Completeness completeness, Optional<Manifest> manifest) {
    /// Whether all four answers allow a station to take the package.
    public boolean acceptable() {
        return integrity instanceof Integrity.Intact
                && signer instanceof Signature.Known
                && time instanceof Time.Within
                && completeness instanceof Completeness.Complete;
    }

    /// Are the bytes what the manifest and the signature speak of (完整性)?
    public sealed interface Integrity {
        /// Every byte is what the manifest says, and the signature speaks of this manifest.
        record Intact() implements Integrity {}

        /// Some byte is not.
        ///
        /// @param where a path, or a code such as `SIGNATURE`
        record Altered(String where) implements Integrity {}

        /// Not a package of this form at all.
        record Unreadable(String code) implements Integrity {}
    }

    /// Who signed (签名人)?
    public sealed interface Signature {
        /// A key of the bundle, not revoked, signing for its own party.
        record Known(String keyId, String subject, String party, String role) implements Signature {}

        /// No bundle, or none that holds the key. Never good.
        record Unknown(String keyId) implements Signature {}

        /// The key was revoked before this look, whatever time the package claims.
        record Revoked(String keyId, Instant since) implements Signature {}

        /// A known key signed for a party it may not speak for.
        record Stranger(String keyId, String party) implements Signature {}

        /// There is no signature worth the name.
        record None() implements Signature {}
    }

    /// When is it said to have been (时间)? The sender's claim; no time-stamping authority stands behind
    /// it.
    public sealed interface Time {
        /// Claimed inside the certificate's validity, and the package has not expired.
        record Within(Instant claimed, Instant expires) implements Time {}

        /// The package has expired.
        record Expired(Instant claimed, Instant expires) implements Time {}

        /// Claimed later than now.
        record Future(Instant claimed) implements Time {}

        /// Claimed outside the certificate's validity, or two claims disagree.
        record Contradictory(Instant claimed) implements Time {}

        /// Only a claim by an unknown signer.
        record Unproven(Instant claimed) implements Time {}

        /// No claim could be read.
        record None() implements Time {}
    }

    /// Is all of it there (齐全)?
    public sealed interface Completeness {
        /// All files and nothing else.
        record Complete(int entries, long payloadBytes) implements Completeness {}

        /// The bytes end too early.
        record Truncated(String where) implements Completeness {}

        /// Something follows the last file.
        record Trailing() implements Completeness {}

        /// The manifest could not be read, so nobody knows.
        record Undetermined() implements Completeness {}
    }
}
