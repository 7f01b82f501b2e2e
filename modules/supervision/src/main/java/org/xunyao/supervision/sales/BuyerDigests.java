package org.xunyao.supervision.sales;

/// Port: turns the number of an identity paper into its keyed digest (购买人摘要). The key stays at the station and
/// outside every copy, so nobody who has the digests can try numbers on them.
@FunctionalInterface
public interface BuyerDigests {
    /// The digest, 64 hexadecimal digits.
    ///
    /// @param number as it stands in the file, without blanks around it; or the digest of a line that holds one
    /// @throws org.xunyao.kernel.FaultException `SALES-KEY` if the key cannot be had
    String of(String number);
}
