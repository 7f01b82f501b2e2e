package org.xunyao.app.papers.inquiry;

import java.util.HashSet;
import java.util.Set;

/// How much of some words is found again in others: by pairs of neighbouring characters, without
/// marks and blanks.
final class Likeness {
    private Likeness() {}

    /// The share of the pairs of the first that stand in the second, from 0 to 1.
    static double share(String of, String in) {
        Set<String> sought = pairs(of);
        return sought.isEmpty() ? 0 : common(sought, pairs(in)) / (double) sought.size();
    }

    /// How like two texts are, whichever is longer, from 0 to 1.
    static double alike(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        int all = first.size() + second.size();
        return all == 0 ? 0 : 2.0 * common(first, second) / all;
    }

    private static long common(Set<String> first, Set<String> second) {
        return first.stream().filter(second::contains).count();
    }

    private static Set<String> pairs(String text) {
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        var pairs = new HashSet<String>();
        for (int place = 0; place + 1 < letters.length; place++) {
            pairs.add(new String(letters, place, 2));
        }
        return pairs;
    }
}
