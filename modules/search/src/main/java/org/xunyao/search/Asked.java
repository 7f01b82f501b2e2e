package org.xunyao.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.xunyao.casework.knowledge.ArticleNumber;
import org.xunyao.casework.knowledge.KnowledgeSearch;

/// What somebody typed, taken apart: codes, a law, an article, initials, and words.
///
/// @param law its code, where one is named
/// @param whole everything that was typed, without spaces
record Asked(
        Optional<String> law,
        Optional<ArticleNumber> number,
        List<String> codes,
        List<String> initials,
        List<String> words,
        String whole) {
    private static final Pattern ARTICLE = Pattern.compile("第\\s*" + ArticleNumber.NUMERAL + "\\s*条(?:之"
            + ArticleNumber.NUMERAL + ")?|(?<![\\da-z-])\\d{1,4}\\s*条(?:之" + ArticleNumber.NUMERAL
            + ")?|[〇零一二三四五六七八九十百千]{1,9}条(?:之" + ArticleNumber.NUMERAL + ")?");
    private static final Pattern BARE = Pattern.compile("(?<![\\d-])(?<!(?<![a-z])[a-z])\\d{1,4}(?!\\d)");
    private static final Pattern CODE =
            Pattern.compile("(?<![a-z\\d])(?:[a-z]-?[a-z]?\\d{2,3}[a-z]?|\\d{5})(?![a-z\\d])");
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,}");
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]{1,}|[a-z]|\\d{1,}");

    /// Takes it apart. What is no letter, figure or hyphen parts words and is nothing else.
    ///
    /// @param laws every name in lower case, with the code of its law
    static Asked of(String typed, Map<String, String> laws) {
        String plain = plain(typed);
        String rest = plain;
        var codes = new ArrayList<String>();
        Optional<String> name =
                laws.keySet().stream().filter(one -> plain.contains(one)).max(Comparator.comparingInt(String::length));
        Optional<String> law = name.map(laws::get);
        if (name.isPresent()) {
            rest = rest.replace(name.get(), " ");
        }
        rest = take(CODE, rest, codes);
        var articles = new ArrayList<String>();
        rest = take(ARTICLE, rest, articles);
        if (articles.isEmpty()) {
            rest = take(BARE, rest, articles);
        }
        Optional<ArticleNumber> number = articles.stream().findFirst().flatMap(ArticleNumber::read);
        var initials = new ArrayList<String>();
        rest = take(LETTERS, rest, initials);
        var words = new ArrayList<String>();
        take(WORD, rest, words);
        return new Asked(law, number, codes, initials, words, plain.replace(" ", ""));
    }

    private static String plain(String typed) {
        int end =
                typed.offsetByCodePoints(0, Math.min(KnowledgeSearch.LONGEST, typed.codePointCount(0, typed.length())));
        String folded = Normalizer.normalize(typed.substring(0, end), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        var kept = new StringBuilder();
        folded.codePoints()
                .filter(one -> Character.getType(one) != Character.FORMAT)
                .forEach(one ->
                        kept.appendCodePoint(Character.isLetterOrDigit(one) || one == '-' || one == '〇' ? one : ' '));
        return kept.toString().replaceAll(" +", " ").strip();
    }

    private static String take(Pattern pattern, String text, List<String> found) {
        Matcher matcher = pattern.matcher(text);
        matcher.results().forEach(one -> found.add(one.group()));
        return matcher.replaceAll(" ");
    }

    /// Whether nothing is left that could be looked for.
    boolean nothing() {
        return law.isEmpty()
                && number.isEmpty()
                && Stream.of(codes, initials, words).allMatch(List::isEmpty);
    }
}
