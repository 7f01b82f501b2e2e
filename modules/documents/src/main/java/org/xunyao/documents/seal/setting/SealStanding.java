package org.xunyao.documents.seal.setting;

import java.util.List;
import java.util.Optional;

/// How the bureau's seal stands (电子印章现状). It holds no key and no password.
///
/// @param certificate that seals papers; none if papers are sealed by hand, or if it cannot be used
/// @param picture of the seal as PNG; without one the signature is not seen
/// @param anchors whom the bureau trusts when it judges papers
/// @param trouble code of what keeps it from being used or read
public record SealStanding(
        Optional<CertificateCard> certificate,
        Optional<byte[]> picture,
        List<CertificateCard> anchors,
        Optional<String> trouble) {
    /// Nothing is set.
    public static final SealStanding NONE =
            new SealStanding(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    /// Copies the list.
    public SealStanding {
        anchors = List.copyOf(anchors);
    }
}
