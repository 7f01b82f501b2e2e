package org.xunyao.app.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.xunyao.crypto.paper.PaperAnchors;
import org.xunyao.crypto.paper.PaperJudge;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.documents.seal.SealJudge;
import org.xunyao.documents.seal.SealReader;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;

/// Reads a paper and trusted certificates from files and judges its seal; writes nothing.
public final class PaperCheck {
    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Clock clock;

    PaperCheck(Clock clock) {
        this.clock = clock;
    }

    /// Whether a file begins as a PDF does; one that cannot be read does not.
    static boolean isPaper(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(HEAD.length), HEAD);
        } catch (IOException refused) {
            return false;
        }
    }

    /// Judges a paper.
    ///
    /// @param trust certificates, PEM or DER; without them the signer stays unknown
    /// @throws FaultException `VERIFY-BUNDLE` or `VERIFY-TRUST` if they cannot be read or are none,
    ///     `VERIFY-FILE` if the paper cannot be read
    PaperVerdict of(Path file, Optional<Path> trust) {
        PaperAnchors anchors = trust.map(PaperCheck::anchors).orElse(PaperAnchors.NONE);
        return new PaperJudge(anchors, clock).judge(bytes(file, SealReader.MOST_BYTES, "VERIFY-FILE"));
    }

    /// Judges what begins as a PDF does; nothing of any other file.
    ///
    /// @throws FaultException `VERIFY-FILE` if the paper cannot be read
    public static Optional<PaperVerdict> of(Path file, SealJudge judge) {
        return isPaper(file)
                ? Optional.of(judge.judge(bytes(file, SealReader.MOST_BYTES, "VERIFY-FILE")))
                : Optional.empty();
    }

    private static PaperAnchors anchors(Path file) {
        try {
            return PaperAnchors.read(bytes(file, PaperAnchors.MOST_BYTES, "VERIFY-BUNDLE"));
        } catch (FaultException notThat) {
            throw notThat.code().equals("SEAL-ANCHORS")
                    ? new FaultException("VERIFY-TRUST", "no certificates", notThat)
                    : notThat;
        }
    }

    private static byte[] bytes(Path file, int most, String code) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most + 1);
        } catch (IOException refused) {
            throw new FaultException(code, "a file cannot be read", refused);
        }
    }
}
