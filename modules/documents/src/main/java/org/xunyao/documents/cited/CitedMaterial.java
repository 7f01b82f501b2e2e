package org.xunyao.documents.cited;

import java.util.Set;
import org.xunyao.kernel.Tx;

/// Port: for what sealed material may be used that a document names by its digest (引用材料的用途). What only
/// gives cause to look proves nothing, in whatever form it is cited (行政处罚法 art. 41).
@FunctionalInterface
public interface CitedMaterial {
    /// A station that holds no material.
    CitedMaterial NONE = (tx, sha256) -> Set.of();

    /// Those of the digests whose material is only a lead; not those that were also taken lawfully, nor those
    /// of no sealed item.
    ///
    /// @param sha256 in lower case
    Set<String> leadOnly(Tx tx, Set<String> sha256);
}
