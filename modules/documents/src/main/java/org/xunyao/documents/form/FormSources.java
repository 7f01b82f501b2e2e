package org.xunyao.documents.form;

import java.util.Set;
import java.util.regex.Pattern;

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
            "evidence.list");

    private static final Pattern PATTERN =
            Pattern.compile("party\\.(name|licence|creditCode|address|representative|identity|phone|otherContact)"
                    + "|doc\\.\\d{1,2}\\.(number|issuedOn|field\\.[a-z][A-Za-z0-9]{0,39})"
                    + "|event\\.[A-Z][A-Z0-9_]{0,59}\\.on");

    private FormSources() {}

    /// Whether a form may name it.
    public static boolean known(String name) {
        return NAMES.contains(name) || PATTERN.matcher(name).matches();
    }
}
