package org.xunyao.casework.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the articles that a text names (引用的法条): the name of a law, and behind it 第…条, as often as it
/// comes in the
/// same sentence. What is named otherwise is not found.
public final class Citations {
    private static final Pattern ARTICLE =
            Pattern.compile("第\\s{0,4}(" + ArticleNumber.NUMERAL + ")\\s{0,4}条(?:之(" + ArticleNumber.NUMERAL + "))?");
    private static final Pattern TO = Pattern.compile("(?:至|到|—|－|-)$");
    private static final String NATION = "中华人民共和国";
    private static final int SPAN_AT_MOST = 50;

    private final Map<Character, List<Name>> names = new HashMap<>();

    private record Name(String words, String law) {}

    /// @param names of laws, each with the code of its law
    public Citations(Map<String, String> names) {
        names.forEach((words, law) -> this.names
                .computeIfAbsent(words.charAt(0), any -> new ArrayList<>())
                .add(new Name(words, law)));
        this.names
                .values()
                .forEach(some -> some.sort(
                        Comparator.comparingInt((Name one) -> -one.words().length())));
    }

    /// The articles in the order of the text.
    public Set<Cited> in(String text) {
        var found = new LinkedHashSet<Cited>();
        Matcher article = ARTICLE.matcher(text);
        Optional<String> law = Optional.empty();
        int at = 0;
        int lastEnd = -1;
        Optional<Cited> last = Optional.empty();
        while (at < text.length()) {
            Optional<Name> name = name(text, at);
            if (name.isPresent()) {
                law = name.map(Name::law);
                at += name.get().words().length();
                last = Optional.empty();
            } else if (law.isPresent() && article.region(at, text.length()).lookingAt()) {
                Optional<Cited> here = cited(law.get(), article.group());
                if (here.isPresent() && last.isPresent() && joins(text, lastEnd, at)) {
                    found.addAll(between(last.get(), here.get()));
                }
                here.ifPresent(found::add);
                last = here;
                at = article.end();
                lastEnd = at;
            } else {
                law = ends(text, at) ? Optional.empty() : law;
                at++;
            }
        }
        return found;
    }

    private static Optional<Cited> cited(String law, String written) {
        return ArticleNumber.read(written).map(number -> new Cited(law, number));
    }

    private static boolean joins(String text, int from, int to) {
        return to - from <= 2 && TO.matcher(text.substring(from, to).strip()).matches();
    }

    /// 第38条至第40条 names three.
    private static List<Cited> between(Cited first, Cited last) {
        int from = first.number().number();
        int to = last.number().number();
        var all = new ArrayList<Cited>();
        if (first.law().equals(last.law()) && to - from <= SPAN_AT_MOST) {
            for (int number = from + 1; number < to; number++) {
                all.add(new Cited(first.law(), new ArticleNumber(number, 0)));
            }
        }
        return all;
    }

    /// A sentence is over, or another law begins that is not known.
    private boolean ends(String text, int at) {
        char one = text.charAt(at);
        if (one != '《') {
            return one == '。' || one == '\n';
        }
        int inside = text.startsWith(NATION, at + 1) ? at + 1 + NATION.length() : at + 1;
        return inside >= text.length() || name(text, inside).isEmpty();
    }

    private Optional<Name> name(String text, int at) {
        return names.getOrDefault(text.charAt(at), List.of()).stream()
                .filter(one -> text.startsWith(one.words(), at))
                .findFirst();
    }
}
