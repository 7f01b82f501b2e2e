package org.xunyao.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.exchange.Verification.Completeness;
import org.xunyao.exchange.Verification.Integrity;
import org.xunyao.exchange.Verification.Signature;
import org.xunyao.exchange.Verification.Time;

/// What the command line prints about a package (验证报告): one line for each of the four answers, then the
/// contents.
///
/// @param lines without line ends
/// @param acceptable whether the command should end with 0
public record VerificationReport(List<String> lines, boolean acceptable) {
    /// Copies the lines.
    public VerificationReport {
        lines = List.copyOf(lines);
    }

    /// Verifies a file.
    ///
    /// @param bundle a trust bundle's file; without one the signer stays unknown
    /// @throws IOException if a file cannot be read
    /// @throws IllegalArgumentException if the bundle is none
    public static VerificationReport of(PackageVerifier verifier, Path file, Optional<Path> bundle) throws IOException {
        Optional<TrustBundle> trusted = Optional.empty();
        if (bundle.isPresent()) {
            try (InputStream in = Files.newInputStream(bundle.get())) {
                trusted = Optional.of(TrustBundle.read(in.readNBytes(TrustBundle.MAX_BYTES + 1)));
            }
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return of(verifier.verify(in, trusted));
        }
    }

    /// Puts the answers into words.
    public static VerificationReport of(Verification verification) {
        List<String> lines = new ArrayList<>();
        lines.add("完整性 integrity: " + integrity(verification.integrity()));
        lines.add("签名人 signer: " + signer(verification.signer()));
        lines.add("时间 time: " + time(verification.time()));
        lines.add("齐全 completeness: " + completeness(verification.completeness()));
        verification.manifest().ifPresent(manifest -> contents(manifest, lines));
        lines.add("结论 result: " + (verification.acceptable() ? "ACCEPTABLE 可接收" : "REFUSED 不可接收"));
        return new VerificationReport(lines, verification.acceptable());
    }

    private static String integrity(Integrity integrity) {
        return switch (integrity) {
            case Integrity.Intact intact -> "INTACT 未被改动";
            case Integrity.Altered altered -> "ALTERED 被改动 " + altered.where();
            case Integrity.Unreadable unreadable -> "UNREADABLE 不是数据包 " + unreadable.code();
        };
    }

    private static String signer(Signature signer) {
        return switch (signer) {
            case Signature.Known known ->
                "KNOWN 已识别 " + known.party() + " (" + known.role() + ") " + known.subject() + " " + known.keyId();
            case Signature.Unknown unknown -> "UNKNOWN 未知 " + unknown.keyId();
            case Signature.Revoked revoked -> "REVOKED 证书已吊销 " + revoked.keyId() + " " + revoked.since();
            case Signature.Stranger stranger -> "STRANGER 无权代表发送方 " + stranger.party() + " " + stranger.keyId();
            case Signature.None none -> "NONE 无有效签名";
        };
    }

    private static String time(Time time) {
        return switch (time) {
            case Time.Within within -> "CLAIMED 自称 " + within.claimed() + ", 有效至 expires " + within.expires();
            case Time.Expired expired -> "EXPIRED 已过期 " + expired.expires() + ", 自称 claimed " + expired.claimed();
            case Time.Future future -> "FUTURE 晚于当前时间 " + future.claimed();
            case Time.Contradictory wrong -> "CONTRADICTORY 时间矛盾 " + wrong.claimed();
            case Time.Unproven unproven -> "UNPROVEN 无法证明, 自称 claimed " + unproven.claimed();
            case Time.None none -> "NONE 无";
        };
    }

    private static String completeness(Completeness completeness) {
        return switch (completeness) {
            case Completeness.Complete complete ->
                "COMPLETE 齐全, " + complete.entries() + " files, " + complete.payloadBytes() + " bytes";
            case Completeness.Truncated truncated -> "TRUNCATED 不完整 " + truncated.where();
            case Completeness.Trailing trailing -> "TRAILING 末尾有多余字节";
            case Completeness.Undetermined undetermined -> "UNDETERMINED 无法判断";
        };
    }

    private static void contents(Manifest manifest, List<String> lines) {
        lines.add("清单 manifest: " + manifest.sender() + " -> " + manifest.recipient() + ", " + manifest.stream() + " #"
                + manifest.sequence() + ", " + manifest.environment().code());
        manifest.entries()
                .forEach(entry -> lines.add("  " + entry.path() + "  "
                        + entry.digests().size() + "  sha256 " + entry.digests().sha256()));
    }
}
