package org.xunyao.crypto;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.xunyao.kernel.FaultException;

/// A station's key on the disk: PKCS#12 with the platform's own strong encryption. The password must be
/// ASCII, because implementations disagree on how others are encoded.
public final class KeyFile {
    private static final String ALIAS = "station";
    private static final int SERIAL_BITS = 127;

    private final SecureRandom random;

    /// @param random makes keys and serial numbers
    public KeyFile(SecureRandom random) {
        this.random = random;
    }

    /// Makes a key and a self-signed certificate; a bundle, not a chain, makes it trusted.
    ///
    /// @param name common name of the subject, ASCII letters, digits, blanks and hyphens
    /// @param from start of validity
    /// @param to end of validity
    public StationKey create(String name, Instant from, Instant to) {
        if (!name.matches("[A-Za-z0-9 -]{1,60}") || !to.isAfter(from)) {
            throw new IllegalArgumentException("name or validity of a certificate");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            KeyPair pair = generator.generateKeyPair();
            return new StationKey(pair.getPrivate(), certificate(pair, new X500Principal("CN=" + name), from, to));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException refused) {
            throw new FaultException("KEY-CREATE", "no key was made", refused);
        }
    }

    private X509Certificate certificate(KeyPair pair, X500Principal subject, Instant from, Instant to)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        var builder = new JcaX509v3CertificateBuilder(
                subject,
                new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
                Date.from(from),
                Date.from(to),
                subject,
                pair.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /// The file's bytes, for {@link org.xunyao.kernel.DurableFiles} to put on the disk.
    ///
    /// @throws IllegalArgumentException if the password is not printable ASCII of at least 12 characters
    public byte[] write(StationKey station, char[] password) {
        requireAscii(password);
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, station.key(), password, new Certificate[] {station.certificate()});
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException refused) {
            throw new FaultException("KEY-WRITE", "the key file was not made", refused);
        }
    }

    /// Reads a file.
    ///
    /// @throws FaultException `KEY-READ` if the password is wrong or the file is none; which of them is not
    ///     said
    public StationKey read(byte[] file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            if (store.getKey(ALIAS, password) instanceof PrivateKey key
                    && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return new StationKey(key, certificate);
            }
            throw new FaultException("KEY-READ", "no station key in the file");
        } catch (GeneralSecurityException | IOException refused) {
            throw new FaultException("KEY-READ", "the key file cannot be read", refused);
        }
    }

    private static void requireAscii(char[] password) {
        boolean ascii = password.length >= 12;
        for (char each : password) {
            ascii &= each > ' ' && each < 0x7f;
        }
        if (!ascii) {
            throw new IllegalArgumentException("a key file's password is at least 12 printable ASCII characters");
        }
    }
}
