package org.xunyao.casework.term;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.xunyao.access.PersonId;
import org.xunyao.casework.CaseId;
import org.xunyao.registry.PharmacyId;

/// The deadlines of one lead, case or measure (事项期限).
///
/// @param key `lead:` or `case:` with its identifier, as documents and evidence name it; of a measure
///     `measure:` with that of its case and its number
/// @param number 登记号 or 案号; of a measure that of its case
/// @param subject the pharmacy
/// @param title what was found, or 案由
/// @param people who work on it: its officers, or who registered it while none is named
/// @param terms that began, those that were met among them
/// @param recorded when it was recorded that a term ran out, by {@link RanOut#name}
public record MatterTerms(
        MatterKind kind,
        String key,
        String number,
        PharmacyId subject,
        String title,
        Set<PersonId> people,
        List<RunningTerm> terms,
        Map<String, Instant> recorded) {
    private static final String MEASURE = "measure:";
    private static final String CASE = "case:";
    private static final String SLASH = "/";

    /// Copies what it is given.
    public MatterTerms {
        people = Set.copyOf(people);
        terms = List.copyOf(terms);
        recorded = Map.copyOf(recorded);
    }

    /// The key of a measure.
    ///
    /// @param number within the case
    static String measure(CaseId id, int number) {
        return MEASURE + id.value() + SLASH + number;
    }

    /// The number of a measure within its case; none of anything else.
    public OptionalInt measure() {
        return kind == MatterKind.MEASURE
                ? OptionalInt.of(Integer.parseInt(key.substring(key.indexOf(SLASH) + 1)))
                : OptionalInt.empty();
    }

    /// The key of the lead or case to look at: of a measure that of its case.
    public String front() {
        return kind == MatterKind.MEASURE ? CASE + key.substring(MEASURE.length(), key.indexOf(SLASH)) : key;
    }
}
