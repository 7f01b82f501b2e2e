package org.xunyao.crypto;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.xunyao.access.account.SecondFactor;

/// {@link SecondFactor} by a token with a PKCS #11 library (OASIS PKCS #11 2.40), through the JDK's
/// SunPKCS11. The token signs 32 fresh random octets; the signature is checked in this program under the
/// public key of the bound certificate, so the token's word alone opens nothing.
///
/// @param provider of the configured library
/// @param random gives the challenges
public record Pkcs11Factor(Provider provider, SecureRandom random) implements SecondFactor {
    private static final Logger LOG = System.getLogger(Pkcs11Factor.class.getName());
    private static final int CHALLENGE_BYTES = 32;

    /// Loads a library. Takes its time: never on the FX thread.
    ///
    /// @param library absolute path of the library, from the station's settings
    /// @param slot number in the list of slots that hold a token, from 0
    /// @return nothing if the library or the slot does not open
    public static Optional<Pkcs11Factor> over(String library, int slot, SecureRandom random) {
        String settings = "--name = xunyao%d%nlibrary = \"%s\"%nslotListIndex = %d%n".formatted(slot, library, slot);
        try {
            Provider blank = Security.getProvider("SunPKCS11");
            return blank == null ? Optional.empty() : Optional.of(new Pkcs11Factor(blank.configure(settings), random));
        } catch (ProviderException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }

    @Override
    public Answer prove(String fingerprint, char[] pin) {
        // A token that this process has left open takes any PIN for the right one.
        leave();
        try {
            KeyStore token = KeyStore.getInstance("PKCS11", provider);
            token.load(null, pin);
            for (String alias : Collections.list(token.aliases())) {
                Certificate certificate = token.getCertificate(alias);
                if (certificate != null && fingerprint.equals(fingerprint(certificate))) {
                    return signs(token.getKey(alias, null), certificate) ? new Answer.Proved() : new Answer.Wrong();
                }
            }
            return new Answer.Absent("TOKEN-CERTIFICATE");
        } catch (IOException refused) {
            return wrongPin(refused) ? new Answer.Wrong() : new Answer.Absent("TOKEN-LIBRARY");
        } catch (UnrecoverableKeyException refused) {
            return new Answer.Wrong();
        } catch (GeneralSecurityException | ProviderException refused) {
            return new Answer.Absent("TOKEN-LIBRARY");
        } finally {
            leave();
        }
    }

    /// A token that stays open asks the next person for no PIN.
    private void leave() {
        if (provider instanceof AuthProvider token) {
            try {
                token.logout();
            } catch (LoginException alreadyOut) {
                LOG.log(Level.DEBUG, "token was closed already");
            }
        }
    }

    /// SHA-256 of a certificate as accounts name it.
    ///
    /// @throws GeneralSecurityException if it has no DER form
    public static String fingerprint(Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return HexFormat.of().formatHex(digest);
    }

    private boolean signs(Key key, Certificate certificate) throws GeneralSecurityException {
        if (!(key instanceof PrivateKey secret)) {
            return false;
        }
        byte[] challenge = new byte[CHALLENGE_BYTES];
        random.nextBytes(challenge);
        String algorithm = secret.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        Signature signing = Signature.getInstance(algorithm, provider);
        signing.initSign(secret);
        signing.update(challenge);
        byte[] signature = signing.sign();
        Signature checking = Signature.getInstance(algorithm);
        checking.initVerify(certificate.getPublicKey());
        checking.update(challenge);
        return checking.verify(signature);
    }

    private static boolean wrongPin(IOException refused) {
        return refused.getCause() instanceof UnrecoverableKeyException
                || refused.getCause() instanceof FailedLoginException;
    }
}
