package org.xunyao.documents.form;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of what a blank may be filled from (取数来源) when a document is begun. What a name means is known where
/// documents are begun; a form with another name is refused when it is read.
public final class FormSources {
    private static final Set<String> NAMES = Set.of(
            "party",
            "officers",
            "officers.names",
            "case.name",
            "case.cause",
            "case.number",
            "case.filedAt",
            "lead.foundAt",
            "lead.source",
            "lead.content",
            "lead.findings",
            "unit.name",
            "bureau.name",
            "bureau.address",
            "bureau.phone",
            "bureau.contact",
            "bureau.reviewBody",
            "bureau.court",
            "bureau.prosecutor",
            "today",
            "now",
            "copies.total",
            "copies.served",
            "served.document",
            "evidence.list",
            "penalty.list",
            "penalty.violated",
            "penalty.article",
            "penalty.discretion",
            "penalty.approval",
            "documents.list",
            "transfer.receiver",
            "transfer.reason",
            "crime.police",
            "goods.list",
            "goods.samples",
            "goods.disposed");

    private static final Pattern PATTERN =
            Pattern.compile("party\\.(name|licence|creditCode|address|representative|identity|phone|otherContact)"
                    + "|measure\\.(matter|reason)"
                    + "|hold\\.(on|number|place)"
                    + "|coercive\\.(on|number|place|way|basis|handedOn)"
                    + "|test\\.(laboratory|from|until|report)"
                    + "|sample\\.(name|spec|batch|quantity|base)"
                    + "|objection\\.(days|to)"
                    + "|doc\\.\\d{1,2}\\.(number|issuedOn|next|field\\.[a-z][A-Za-z0-9]{0,39})"
                    + "|event\\.[A-Z][A-Z0-9_]{0,59}\\.on");

    private static final Pattern SENTENCE = Pattern.compile("[^。\n]*(?:[。\n]|$)");
    private static final Pattern LEFT = Pattern.compile("\n+$");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private FormSources() {}

    /// Puts what is known into the places of a phrase, which stand in braces. A sentence with a place for which
    /// nothing is known is left out: nothing half stands in a document.
    ///
    /// @param words gives the words of a source; empty for what is not known
    public static String filled(String phrase, UnaryOperator<String> words) {
        String said = SENTENCE.matcher(phrase)
                .results()
                .map(MatchResult::group)
                .filter(sentence -> PLACE.matcher(sentence)
                        .results()
                        .noneMatch(place -> words.apply(place.group(1)).isEmpty()))
                .map(sentence -> PLACE.matcher(sentence)
                        .replaceAll(place -> Matcher.quoteReplacement(words.apply(place.group(1)))))
                .collect(Collectors.joining());
        // The line before one that was left out ends without it.
        return LEFT.matcher(said).replaceFirst("");
    }

    /// Whether all places of a phrase name a source.
    static boolean fits(String phrase) {
        return PLACE.matcher(phrase).results().allMatch(place -> known(place.group(1)));
    }

    /// Whether a form may name it.
    public static boolean known(String name) {
        return NAMES.contains(name) || PATTERN.matcher(name).matches();
    }
}
