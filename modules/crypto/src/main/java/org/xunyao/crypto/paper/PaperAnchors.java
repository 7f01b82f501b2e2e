package org.xunyao.crypto.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.xunyao.documents.seal.setting.CertificateCard;
import org.xunyao.kernel.FaultException;

/// Certificates that the bureau trusts for papers (信任锚), such as those of its certificate
/// authority.
///
/// @param certificates in no order
public record PaperAnchors(List<X509Certificate> certificates) {
    /// None at all: every signer stays unknown.
    public static final PaperAnchors NONE = new PaperAnchors(List.of());

    /// The largest file that is read, in bytes.
    public static final int MOST_BYTES = 256 << 10;

    private static final int MOST = 50;

    /// Copies the list.
    public PaperAnchors {
        certificates = List.copyOf(certificates);
    }

    /// What they say of themselves, in their order.
    public List<CertificateCard> cards() {
        return certificates.stream().map(Cards::of).toList();
    }

    /// Reads a file of certificates: PEM (RFC 7468), one behind the other, or one in DER.
    ///
    /// @throws FaultException `SEAL-ANCHORS` if it is anything else
    public static PaperAnchors read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new FaultException("SEAL-ANCHORS", "a file of " + file.length + " bytes");
        }
        try (var in = new ByteArrayInputStream(file)) {
            List<X509Certificate> found =
                    CertificateFactory.getInstance("X.509", new BouncyCastleProvider())
                            .generateCertificates(in)
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (found.isEmpty() || found.size() > MOST) {
                throw new FaultException("SEAL-ANCHORS", found.size() + " certificates");
            }
            return new PaperAnchors(found);
        } catch (CertificateException | IOException | IllegalArgumentException | ClassCastException notThat) {
            throw new FaultException("SEAL-ANCHORS", "no certificates in the file", notThat);
        }
    }
}
