package org.xunyao.exchange;

/// How much a package may declare before anything of it is read (上限).
///
/// @param manifestBytes of the canonical text
/// @param signatureBytes of the CMS
/// @param entries files in the package
/// @param payloadBytes of all files together
public record PackageLimits(int manifestBytes, int signatureBytes, int entries, long payloadBytes) {
    /// Refuses limits that are none.
    public PackageLimits {
        Tokens.require(manifestBytes > 0 && signatureBytes > 0 && entries > 0 && payloadBytes > 0, "limits");
    }

    /// 4 MiB of manifest, 4 KiB of signature, 10,000 files, 16 GiB.
    public static PackageLimits usual() {
        return new PackageLimits(4 << 20, 4 << 10, 10_000, 16L << 30);
    }
}
