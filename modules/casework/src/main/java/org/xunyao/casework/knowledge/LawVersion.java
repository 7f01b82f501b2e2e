package org.xunyao.casework.knowledge;

import java.util.List;
import java.util.stream.Stream;
import org.xunyao.casework.penalty.Legal;

/// One version of a law (法律法规版本).
///
/// @param law its code, the same in all versions, such as `drug-law`
/// @param shortName as papers and tables cite it
/// @param aliases as people say it, such as 药法
/// @param number of promulgation, may be empty (令号、文号)
/// @param issuer may be empty (制定机关)
/// @param replacedBy code of the law that took its place, may be empty
/// @param legal where it comes from and when it holds
public record LawVersion(
        String law,
        String shortName,
        List<String> aliases,
        String fullName,
        String number,
        String issuer,
        Rank rank,
        String replacedBy,
        Legal legal) {
    /// Copies the aliases.
    public LawVersion {
        aliases = List.copyOf(aliases);
    }

    /// Every name under which it is found, the short one first.
    public List<String> names() {
        return Stream.concat(Stream.of(shortName, fullName), aliases.stream())
                .distinct()
                .toList();
    }
}
