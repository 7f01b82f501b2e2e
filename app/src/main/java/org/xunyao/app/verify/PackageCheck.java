package org.xunyao.app.verify;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.xunyao.exchange.PackageVerifier;
import org.xunyao.exchange.TrustBundle;
import org.xunyao.exchange.Verification;
import org.xunyao.kernel.FaultException;

/// Reads a package and a trust bundle from files and judges them; writes nothing.
public final class PackageCheck {
    private final PackageVerifier verifier;

    /// @param verifier judges
    public PackageCheck(PackageVerifier verifier) {
        this.verifier = verifier;
    }

    /// Judges a package.
    ///
    /// @param trust a trust bundle's file; without one the signer stays unknown
    /// @throws FaultException `VERIFY-BUNDLE` if the bundle cannot be read, `VERIFY-TRUST` if it is none,
    ///     `VERIFY-FILE` if the package cannot be read
    public Verification of(Path file, Optional<Path> trust) {
        Optional<TrustBundle> bundle = trust.map(PackageCheck::bundle);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return verifier.verify(in, bundle);
        } catch (IOException refused) {
            throw new FaultException("VERIFY-FILE", "the package cannot be read", refused);
        }
    }

    private static TrustBundle bundle(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(TrustBundle.MAX_BYTES + 1);
        } catch (IOException refused) {
            throw new FaultException("VERIFY-BUNDLE", "the trust bundle cannot be read", refused);
        }
        try {
            return TrustBundle.read(bytes);
        } catch (IllegalArgumentException notOne) {
            throw new FaultException("VERIFY-TRUST", "not a trust bundle", notOne);
        }
    }
}
