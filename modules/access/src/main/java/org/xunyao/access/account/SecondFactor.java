package org.xunyao.access.account;

/// Port: a certificate whose key is in the person's hand (第二因素, such as a UKey). The proof is a signature
/// under a challenge that is made anew each time.
public interface SecondFactor {
    /// Lets the key sign and checks the signature against the certificate.
    ///
    /// @param fingerprint SHA-256 of the certificate (DER), in small hexadecimal digits
    /// @param pin the caller wipes it
    Answer prove(String fingerprint, char[] pin);

    /// A station without readers.
    static SecondFactor none() {
        return (fingerprint, pin) -> new Answer.Absent("TOKEN-NONE");
    }

    /// What came of it.
    sealed interface Answer {
        /// The key signed.
        record Proved() implements Answer {}

        /// The PIN was wrong, or the token holds another key.
        record Wrong() implements Answer {}

        /// No reader, no token or no such certificate on it.
        ///
        /// @param code whose sentence the bundles hold
        record Absent(String code) implements Answer {}
    }
}
