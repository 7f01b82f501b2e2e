package org.xunyao.app.papers.inquiry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xunyao.app.papers.question.Question;

/// The library as one case needs it (询问提纲): questions about its violation first, and what must still be asked.
final class Outline {
    // A cause is written freely: the violation that is most like it, and those nearly as like.
    private static final double NAMED = 0.3;
    private static final double NEARLY = 0.8;
    // Officers change words of a question; most of them are left.
    private static final double SAME = 0.6;

    private final Asked asked;

    Outline(Asked asked) {
        this.asked = asked;
    }

    /// Questions in which all sought words stand, those about the violation of the case first, then those of every
    /// inquiry, then those about other violations.
    ///
    /// @param sought words with blanks between them; nothing seeks nothing and gives what concerns this case
    List<Question> find(String sought) {
        Set<String> own = own();
        List<String> words = List.of(sought.strip().toLowerCase(Locale.ROOT).split("[ 　]+", -1));
        return asked.questions().stream()
                .filter(one -> one.field().isEmpty())
                .filter(one -> words.stream().allMatch(said(one)::contains))
                .filter(one -> !sought.isBlank() || rank(one, own) < 2)
                .sorted(Comparator.comparing((Question one) -> rank(one, own)).thenComparing(Question::phase))
                .toList();
    }

    /// Whether it is asked because of what the case is about.
    boolean own(Question one) {
        return rank(one, own()) == 0;
    }

    /// Mandatory questions that nobody has asked yet.
    List<Question> missing(List<Pair> pairs) {
        Set<String> own = own();
        return asked.questions().stream()
                .filter(Question::mandatory)
                .filter(one -> rank(one, own) < 2)
                .filter(one -> !asked(one, pairs))
                .sorted(Comparator.comparing(Question::phase))
                .toList();
    }

    private boolean asked(Question one, List<Pair> pairs) {
        return one.field()
                .map(field -> !asked.answer(field).isBlank())
                .orElseGet(() -> pairs.stream().anyMatch(pair -> Likeness.share(one.words(), pair.question()) >= SAME));
    }

    private Set<String> own() {
        var likeness = new HashMap<String, Double>();
        asked.questions().stream()
                .flatMap(one -> one.breaches().stream())
                .forEach(breach -> likeness.put(breach.id(), Likeness.alike(breach.name(), asked.cause())));
        double best = likeness.values().stream().reduce(NAMED, Math::max);
        return likeness.entrySet().stream()
                .filter(one -> one.getValue() >= Math.max(NAMED, best * NEARLY))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static int rank(Question one, Set<String> own) {
        if (one.breaches().isEmpty()) {
            return 1;
        }
        return one.breaches().stream().map(Question.Breach::id).anyMatch(own::contains) ? 0 : 2;
    }

    private String said(Question one) {
        String about = one.breaches().stream().map(Question.Breach::name).collect(Collectors.joining(" "));
        return (one.id() + " " + one.words() + " " + about + " "
                        + asked.words("inquiry.phase." + one.phase().name()))
                .toLowerCase(Locale.ROOT);
    }
}
