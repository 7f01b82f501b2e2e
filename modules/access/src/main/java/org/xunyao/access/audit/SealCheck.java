package org.xunyao.access.audit;

/// Port: judges the signature of a checkpoint (验签) by what this side trusts.
@FunctionalInterface
public interface SealCheck {
    /// Judges. Hostile bytes give {@link Worth.Bad}, never an exception.
    ///
    /// @param content what was signed
    /// @param cms detached CMS in DER
    Worth check(byte[] content, byte[] cms);

    /// What the signature is worth.
    sealed interface Worth {
        /// A trusted key made it over this content.
        ///
        /// @param party whom the key speaks for
        record Good(String keyId, String party) implements Worth {}

        /// Well formed and about this content, but nobody here knows the key.
        record Unknown(String keyId) implements Worth {}

        /// Not about this content, not by that key, or no signature at all.
        record Bad() implements Worth {}
    }
}
