package org.xunyao.documents.seal.setting;

/// What is changed of the bureau's seal (电子印章变更).
public sealed interface SealChange {
    /// What stands in the audit: no name, no password, no text that somebody typed.
    String words();

    /// Another certificate with its key.
    ///
    /// @param digest first digits of the certificate's SHA-256
    record Certificate(String digest) implements SealChange {
        @Override
        public String words() {
            return "certificate " + digest;
        }
    }

    /// Another picture of the seal.
    ///
    /// @param digest first digits of the file's SHA-256
    record Picture(String digest) implements SealChange {
        @Override
        public String words() {
            return "picture " + digest;
        }
    }

    /// Other trusted certificates.
    ///
    /// @param digest first digits of the file's SHA-256
    record Anchors(String digest) implements SealChange {
        @Override
        public String words() {
            return "anchors " + digest;
        }
    }
}
