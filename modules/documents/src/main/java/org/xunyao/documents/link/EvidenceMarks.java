package org.xunyao.documents.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Marks of evidence in the words of a sentence (引证标记), such as ［证1］. A mark is part of the text: it is moved,
/// cut and compared with its sentence, and it is printed as it stands.
public final class EvidenceMarks {
    private static final Pattern MARK = Pattern.compile("［证([1-9][0-9]{0,2})］");
    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]*[。！？\\n]?");
    private static final Pattern ENDS = Pattern.compile("[。！？\\n]$");
    private static final Pattern WORDS = Pattern.compile("\\p{IsHan}");

    private EvidenceMarks() {}

    /// The mark of a number.
    public static String of(int number) {
        return "［证" + number + "］";
    }

    /// The numbers that stand in a text, ascending.
    public static Set<Integer> in(String text) {
        var numbers = new TreeSet<Integer>();
        MARK.matcher(text).results().forEach(mark -> numbers.add(Integer.valueOf(mark.group(1))));
        return numbers;
    }

    /// The sentences of a text that hold words and no mark.
    public static List<String> bare(String text) {
        return SENTENCE.matcher(text)
                .results()
                .map(sentence -> sentence.group().strip())
                .filter(sentence -> WORDS.matcher(sentence).find())
                .filter(sentence -> in(sentence).isEmpty())
                .toList();
    }

    /// Where the mark for the sentence at a place belongs: before the sign that ends it.
    ///
    /// @param caret 0 to the length of the text; between two sentences the one before is meant
    static int place(String text, int caret) {
        Matcher sentence = SENTENCE.matcher(text);
        int place = text.length();
        while (sentence.find()) {
            boolean here = sentence.end() >= caret && sentence.end() > sentence.start();
            if (here) {
                boolean ended = ENDS.matcher(sentence.group()).find();
                place = ended ? sentence.end() - 1 : sentence.end();
                break;
            }
        }
        return place;
    }

    /// The text with a mark in the sentence at a place.
    ///
    /// @param caret bounded to the text
    public static String put(String text, int caret, int number) {
        int place = place(text, Math.clamp(caret, 0, text.length()));
        return text.substring(0, place) + of(number) + text.substring(place);
    }

    /// The text with its marks under other numbers.
    ///
    /// @param other gives 0 for a mark that is to go
    public static String renumbered(String text, IntUnaryOperator other) {
        return MARK.matcher(text).replaceAll(mark -> {
            int number = other.applyAsInt(Integer.parseInt(mark.group(1)));
            return number == 0 ? "" : of(number);
        });
    }

    /// The lowest number that is free.
    ///
    /// @return nothing above 999: then 0
    public static int free(List<EvidenceLink> links) {
        var taken = new ArrayList<Integer>();
        links.forEach(link -> taken.add(link.number()));
        for (int number = 1; number <= EvidenceLink.AT_MOST; number++) {
            if (!taken.contains(number)) {
                return number;
            }
        }
        return 0;
    }
}
