package org.xunyao.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xunyao.access.audit.CheckpointText;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.exchange.PackageLimits;
import org.xunyao.exchange.PackageVerifier;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.SystemClock;
import org.xunyao.wire.json.CasePackage;

/// Reads checkpoints from outside of the station: from a second disk, or right out of the packages that
/// the station sent. A checkpoint bears its own signature, so it matters nothing who hands it over.
final class AnchorFiles {
    private static final byte[] PACKAGE = "XYPK".getBytes(StandardCharsets.US_ASCII);
    private static final int ONE_BLOCK = 64 << 10;

    private final PackageVerifier packages = new PackageVerifier(
            new BouncyDigester(), new CmsSignatureCheck(), new SystemClock(SystemClock.CHINA), PackageLimits.usual());

    /// All that the files hold.
    ///
    /// @throws FaultException `ANCHOR` if they hold none, `ANCHOR-PACKAGE` if one is a damaged package
    /// @throws IOException if one cannot be read
    List<SignedCheckpoint> read(List<Path> files) throws IOException {
        var all = new ArrayList<SignedCheckpoint>();
        for (Path file : files) {
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
                all.addAll(CheckpointText.readAll(blocks(bytes)).whole());
            }
        }
        if (all.isEmpty()) {
            throw new FaultException("ANCHOR", "no checkpoint in the anchor files");
        }
        return all;
    }

    private byte[] blocks(InputStream bytes) throws IOException {
        bytes.mark(PACKAGE.length);
        byte[] first = bytes.readNBytes(PACKAGE.length);
        bytes.reset();
        if (!Arrays.equals(first, PACKAGE)) {
            return VerifierMain.atMost(bytes, CheckpointText.MOST_BYTES);
        }
        try {
            return packages.file(bytes, CasePackage.CHECKPOINT, ONE_BLOCK).orElse(new byte[0]);
        } catch (FaultException damaged) {
            throw new FaultException("ANCHOR-PACKAGE", damaged.code(), damaged);
        }
    }
}
