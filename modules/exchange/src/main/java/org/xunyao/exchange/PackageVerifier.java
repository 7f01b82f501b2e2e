package org.xunyao.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xunyao.exchange.SignatureCheck.Finding;
import org.xunyao.exchange.Verification.Completeness;
import org.xunyao.exchange.Verification.Integrity;
import org.xunyao.exchange.Verification.Signature;
import org.xunyao.exchange.Verification.Time;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;

/// Judges a package (验证数据包) without a database and without writing anything. Files are digested as
/// they stream by, so a package of any size takes the memory of its manifest.
public final class PackageVerifier {
    /// Two honest clocks may differ by this much.
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Digester digester;
    private final SignatureCheck signatures;
    private final Clock clock;
    private final PackageLimits limits;

    /// @param limits what a package may declare before it is read
    public PackageVerifier(Digester digester, SignatureCheck signatures, Clock clock, PackageLimits limits) {
        this.digester = digester;
        this.signatures = signatures;
        this.clock = clock;
        this.limits = limits;
    }

    /// Reads the package to its end and answers.
    ///
    /// @param bundle without one the signer stays unknown
    /// @throws IOException if the carrier cannot be read, which says nothing about the package
    public Verification verify(InputStream in, Optional<TrustBundle> bundle) throws IOException {
        try {
            return judge(in, PackageHeader.read(in, limits), bundle);
        } catch (PackageHeader.UnreadablePackageException unreadable) {
            return unreadable(unreadable.code());
        }
    }

    /// Takes one small file out of a package, such as the checkpoint that travels in it. Its digests are
    /// compared with the manifest's; who signed the manifest is the business of {@link #verify}.
    ///
    /// @param most bytes that the file may have
    /// @return nothing if the package holds no such file
    /// @throws FaultException `PACKAGE-…` if it is no package, breaks off before the file, or the file is
    ///     another than the manifest says or too large
    /// @throws IOException if the carrier cannot be read
    public Optional<byte[]> file(InputStream in, String path, int most) throws IOException {
        try {
            PackageHeader header = PackageHeader.read(in, limits);
            byte[] text = part(in, header.manifestBytes());
            part(in, header.signatureBytes());
            for (Entry entry : manifest(text).entries()) {
                if (entry.path().equals(path)) {
                    return Optional.of(file(in, entry, most));
                }
                in.skipNBytes(entry.digests().size());
            }
            return Optional.empty();
        } catch (PackageHeader.UnreadablePackageException unreadable) {
            throw new FaultException(unreadable.code(), "no file out of it", unreadable);
        } catch (EOFException brokenOff) {
            throw new FaultException("PACKAGE-SHORT", "no file out of it", brokenOff);
        }
    }

    private byte[] file(InputStream in, Entry entry, int most)
            throws IOException, PackageHeader.UnreadablePackageException {
        if (entry.digests().size() > most) {
            throw new PackageHeader.UnreadablePackageException("PACKAGE-LIMITS");
        }
        byte[] bytes = part(in, (int) entry.digests().size());
        if (!digester.digest(bytes).equals(entry.digests())) {
            throw new PackageHeader.UnreadablePackageException("PACKAGE-ALTERED");
        }
        return bytes;
    }

    private Verification judge(InputStream in, PackageHeader header, Optional<TrustBundle> bundle)
            throws IOException, PackageHeader.UnreadablePackageException {
        byte[] text = part(in, header.manifestBytes());
        byte[] cms = part(in, header.signatureBytes());
        Manifest manifest = manifest(text);
        if (manifest.payloadBytes() != header.payloadBytes()) {
            throw new PackageHeader.UnreadablePackageException("PACKAGE-LENGTHS");
        }
        Finding finding = signatures.check(text, cms, bundle);
        Payload payload = payload(in, manifest);
        return new Verification(
                integrity(finding, payload),
                signer(finding, manifest),
                time(finding, manifest),
                payload.completeness(),
                Optional.of(manifest));
    }

    private Manifest manifest(byte[] text) throws PackageHeader.UnreadablePackageException {
        try {
            Manifest manifest = ManifestText.read(text, limits.entries());
            if (manifest.payloadBytes() > limits.payloadBytes()) {
                throw new PackageHeader.UnreadablePackageException("PACKAGE-LIMITS");
            }
            return manifest;
        } catch (IllegalArgumentException | ArithmeticException notAManifest) {
            throw new PackageHeader.UnreadablePackageException("PACKAGE-MANIFEST");
        }
    }

    private static byte[] part(InputStream in, int length)
            throws IOException, PackageHeader.UnreadablePackageException {
        byte[] part = in.readNBytes(length);
        if (part.length < length) {
            throw new PackageHeader.UnreadablePackageException("PACKAGE-SHORT");
        }
        return part;
    }

    private Payload payload(InputStream in, Manifest manifest) throws IOException {
        Optional<String> altered = Optional.empty();
        for (Entry entry : manifest.entries()) {
            Digests found =
                    digester.digest(new BoundedStream(in, entry.digests().size()));
            if (found.size() < entry.digests().size()) {
                return new Payload(Optional.of(entry.path()), new Completeness.Truncated(entry.path()));
            }
            if (altered.isEmpty() && !found.equals(entry.digests())) {
                altered = Optional.of(entry.path());
            }
        }
        Completeness completeness = in.read() >= 0
                ? new Completeness.Trailing()
                : new Completeness.Complete(manifest.entries().size(), manifest.payloadBytes());
        return new Payload(altered, completeness);
    }

    private static Integrity integrity(Finding finding, Payload payload) {
        return switch (finding) {
            case Finding.Malformed malformed -> new Integrity.Altered(malformed.code());
            case Finding.Wrong wrong -> new Integrity.Altered("SIGNATURE");
            case Finding.Unknown unknown -> payload.integrity();
            case Finding.Good good -> payload.integrity();
        };
    }

    private Signature signer(Finding finding, Manifest manifest) {
        return switch (finding) {
            case Finding.Malformed malformed -> new Signature.None();
            case Finding.Wrong wrong -> new Signature.None();
            case Finding.Unknown unknown -> new Signature.Unknown(unknown.keyId());
            case Finding.Good good -> known(good, manifest);
        };
    }

    private Signature known(Finding.Good good, Manifest manifest) {
        TrustedKey key = good.key();
        Optional<Instant> revoked = key.revoked().filter(since -> !since.isAfter(clock.now()));
        if (revoked.isPresent()) {
            return new Signature.Revoked(key.keyId(), revoked.get());
        }
        if (!key.party().equals(manifest.sender())) {
            return new Signature.Stranger(key.keyId(), key.party());
        }
        return new Signature.Known(key.keyId(), good.subject(), key.party(), key.role());
    }

    private Time time(Finding finding, Manifest manifest) {
        return switch (finding) {
            case Finding.Malformed malformed -> new Time.Unproven(manifest.created());
            case Finding.Wrong wrong -> new Time.Unproven(manifest.created());
            case Finding.Unknown unknown -> new Time.Unproven(manifest.created());
            case Finding.Good good -> time(good, manifest);
        };
    }

    private Time time(Finding.Good good, Manifest manifest) {
        Instant claimed = manifest.created();
        Instant now = clock.now();
        boolean agreed = good.claimed().map(claimed::equals).orElse(true);
        if (!agreed || claimed.isBefore(good.from()) || claimed.isAfter(good.to())) {
            return new Time.Contradictory(claimed);
        }
        if (claimed.isAfter(now.plus(SKEW))) {
            return new Time.Future(claimed);
        }
        return now.isAfter(manifest.expires())
                ? new Time.Expired(claimed, manifest.expires())
                : new Time.Within(claimed, manifest.expires());
    }

    private static Verification unreadable(String code) {
        return new Verification(
                new Integrity.Unreadable(code),
                new Signature.None(),
                new Time.None(),
                new Completeness.Undetermined(),
                Optional.empty());
    }

    /// What the files turned out to be.
    private record Payload(Optional<String> altered, Completeness completeness) {
        Integrity integrity() {
            return altered.<Integrity>map(Integrity.Altered::new).orElseGet(Integrity.Intact::new);
        }
    }

    /// At most a given number of bytes of another stream; closing it leaves the other open.
    private static final class BoundedStream extends InputStream {
        private final InputStream source;
        private long left;

        BoundedStream(InputStream source, long length) {
            this.source = source;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            int value = source.read();
            left -= value >= 0 ? 1 : 0;
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0 && length > 0) {
                return -1;
            }
            int count = source.read(into, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
