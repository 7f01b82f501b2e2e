package org.xunyao.archtest;

import java.util.List;
import java.util.function.Function;

/// A rule of the house.
///
/// @param id short; the planted violation lies in the package of this name, in lower case and without
///     hyphens
/// @param says the rule in a sentence
/// @param check gives everything that breaks it
record Rule(String id, String says, Function<Stock, List<Offence>> check) {
    String plantedPackage() {
        return "org.xunyao.archtest.planted."
                + id.toLowerCase(java.util.Locale.ROOT).replace("-", "");
    }

    @Override
    public String toString() {
        return id + " " + says;
    }
}
