package org.xunyao.crypto.paper;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.xunyao.documents.Words;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.documents.seal.PaperVerdict.Integrity;
import org.xunyao.documents.seal.PaperVerdict.Signer;
import org.xunyao.documents.seal.PaperVerdict.Time;
import org.xunyao.documents.seal.SealJudge;
import org.xunyao.documents.seal.SealReader;
import org.xunyao.documents.seal.SealReading;
import org.xunyao.kernel.Clock;

/// Judges the seals of papers in the profiles of {@link SealCertificate}, by the anchors of the
/// bureau (RFC 5280, without revocation: a station has no network to ask). Threads may share it.
public final class PaperJudge implements SealJudge {
    /// By so much a clock may differ before a time is called future.
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private static final int LONGEST = 300;

    private final PaperAnchors anchors;
    private final Clock clock;
    private final Provider provider = new BouncyCastleProvider();

    /// @param anchors whom the bureau trusts
    /// @param clock tells what is future
    public PaperJudge(PaperAnchors anchors, Clock clock) {
        this.anchors = anchors;
        this.clock = clock;
    }

    @Override
    public PaperVerdict judge(byte[] pdf) {
        return switch (new SealReader().read(pdf)) {
            case SealReading.Unsigned _ -> PaperVerdict.nothing(new Integrity.Unsigned());
            case SealReading.Unreadable(String code) -> PaperVerdict.nothing(new Integrity.Unreadable(code));
            case SealReading.Signed signed -> judge(signed);
        };
    }

    private PaperVerdict judge(SealReading.Signed signed) {
        if (!signed.format().equals("ETSI.CAdES.detached")) {
            return PaperVerdict.nothing(new Integrity.Algorithm(signed.format()));
        }
        PaperCms cms;
        try {
            cms = PaperCms.read(signed.content(), signed.cms(), provider);
        } catch (IllegalArgumentException foreign) {
            return PaperVerdict.nothing(new Integrity.Unreadable("FORM"));
        }
        String algorithm = cms.signer().getEncryptionAlgOID();
        if (Profile.of(cms.signer().getDigestAlgOID(), algorithm).isEmpty()) {
            return PaperVerdict.nothing(new Integrity.Algorithm(algorithm));
        }
        String subject = name(cms.certificate());
        if (!holds(cms)) {
            return new PaperVerdict(
                    new Integrity.Altered(),
                    new Signer.Unproven(subject),
                    signed.claimed().<Time>map(Time.Unproven::new).orElseGet(Time.None::new));
        }
        Integrity integrity = signed.after() > 0 ? new Integrity.Added(signed.after()) : new Integrity.Intact();
        Signer signer = cms.namesCertificate(provider) ? signer(cms, signed.claimed()) : new Signer.Mismatch(subject);
        return new PaperVerdict(
                integrity,
                signer,
                signed.claimed().map(at -> time(at, cms.certificate())).orElseGet(Time.None::new));
    }

    /// Digest and signature. The key alone is asked, so that the certificate's time is not mixed
    /// in.
    private boolean holds(PaperCms cms) {
        try {
            return cms.signer()
                    .verify(new JcaSimpleSignerInfoVerifierBuilder()
                            .setProvider(provider)
                            .build(cms.certificate().getPublicKey()));
        } catch (CMSException | OperatorCreationException | IllegalArgumentException | IllegalStateException altered) {
            return false;
        }
    }

    private Signer signer(PaperCms cms, Optional<Instant> claimed) {
        String subject = name(cms.certificate());
        if (anchors.certificates().isEmpty()) {
            return new Signer.NoAnchors(subject);
        }
        return anchor(cms, within(cms.certificate(), claimed))
                .<Signer>map(anchor -> new Signer.Trusted(subject, name(anchor)))
                .orElseGet(() -> new Signer.Unknown(subject));
    }

    /// A moment at which the certificate was valid, as near to the claimed one as can be: who
    /// signed and when are two questions.
    private static Instant within(X509Certificate certificate, Optional<Instant> claimed) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        Instant at = claimed.orElse(until);
        return at.isBefore(from) ? from : at.isAfter(until) ? until : at;
    }

    private Optional<X509Certificate> anchor(PaperCms cms, Instant at) {
        if (anchors.certificates().contains(cms.certificate())) {
            return Optional.of(cms.certificate());
        }
        Set<TrustAnchor> trusted = anchors.certificates().stream()
                .map(each -> new TrustAnchor(each, null))
                .collect(Collectors.toSet());
        var selector = new X509CertSelector();
        selector.setCertificate(cms.certificate());
        try {
            var parameters = new PKIXBuilderParameters(trusted, selector);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(cms.all()), provider));
            var path = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX", provider).build(parameters);
            return Optional.ofNullable(path.getTrustAnchor().getTrustedCert());
        } catch (GeneralSecurityException noPath) {
            return Optional.empty();
        }
    }

    private Time time(Instant at, X509Certificate certificate) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        if (at.isAfter(clock.now().plus(AHEAD))) {
            return new Time.Future(at);
        }
        return at.isBefore(from)
                ? new Time.Early(at, from)
                : at.isAfter(until) ? new Time.Expired(at, until) : new Time.Within(at, until);
    }

    /// What a stranger wrote into a certificate, as it may stand on a screen.
    private static String name(X509Certificate certificate) {
        String name = Words.visible(certificate.getSubjectX500Principal().getName());
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }
}
