package org.xunyao.documents.seal.setting;

import java.time.Instant;

/// What a certificate says of itself (证书要素).
///
/// @param serial in hexadecimal digits
/// @param algorithm of its key, such as `ECDSA P-256`, `SM2` or `RSA 2048`
/// @param from first moment at which it holds
/// @param until last moment at which it holds
/// @param digest first digits of its SHA-256
public record CertificateCard(
        String subject, String issuer, String serial, String algorithm, Instant from, Instant until, String digest) {}
