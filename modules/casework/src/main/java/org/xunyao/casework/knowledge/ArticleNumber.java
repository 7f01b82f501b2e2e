package org.xunyao.casework.knowledge;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The number of an article (条号), such as 第一百四十二条之一.
///
/// @param number from 1 to 9999
/// @param after which one behind it, such as 1 of 之一; 0 for the article itself
public record ArticleNumber(int number, int after) implements Comparable<ArticleNumber> {
    /// A numeral as laws and people write it, Arabic or Han.
    public static final String NUMERAL = "(?:[0-9]{1,4}|[〇零一二两三四五六七八九十百千]{1,9})";

    private static final Pattern WRITTEN =
            Pattern.compile("第?\\s*(" + NUMERAL + ")\\s*条?(?:\\s*(?:之|-)\\s*(" + NUMERAL + "))?");
    private static final Comparator<ArticleNumber> ORDER =
            Comparator.comparingInt(ArticleNumber::number).thenComparingInt(ArticleNumber::after);
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String TENS = "十百千";
    private static final int MOST = 9_999;
    private static final int TEN = 10;

    /// Refuses numbers that no law has.
    public ArticleNumber {
        if (number < 1 || number > MOST || after < 0 || after > MOST) {
            throw new IllegalArgumentException("no article: " + number + "-" + after);
        }
    }

    /// Reads 126, 142-1, 第126条, 一百二十六 or 第一百四十二条之一.
    ///
    /// @return nothing if it is none of these
    public static Optional<ArticleNumber> read(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = numeral(parts.group(1));
        int after =
                Optional.ofNullable(parts.group(2)).map(ArticleNumber::numeral).orElse(0);
        return number >= 1 && number <= MOST && after <= MOST
                ? Optional.of(new ArticleNumber(number, after))
                : Optional.empty();
    }

    /// The value of a numeral, 0 if it is none.
    static int numeral(String written) {
        if (Character.digit(written.charAt(0), TEN) >= 0) {
            return Integer.parseInt(written);
        }
        int sum = 0;
        int digit = 0;
        for (int i = 0; i < written.length(); i++) {
            char one = written.charAt(i) == '零' ? '〇' : written.charAt(i) == '两' ? '二' : written.charAt(i);
            int value = DIGITS.indexOf(one);
            if (value >= 0) {
                digit = value;
            } else {
                sum += Math.max(digit, 1) * power(TENS.indexOf(one) + 1);
                digit = 0;
            }
        }
        return sum + digit;
    }

    private static int power(int tens) {
        int power = 1;
        for (int i = 0; i < tens; i++) {
            power *= TEN;
        }
        return power;
    }

    /// 第126条, 第142条之一.
    public String words() {
        return after == 0 ? "第" + number + "条" : "第" + number + "条之" + han(after);
    }

    /// 第一百二十六条, 第一百四十二条之一, as laws and papers write it.
    public String inHan() {
        return after == 0 ? "第" + han(number) + "条" : "第" + han(number) + "条之" + han(after);
    }

    /// 126, 142-1.
    public String key() {
        return after == 0 ? Integer.toString(number) : number + "-" + after;
    }

    private static String han(int value) {
        var words = new StringBuilder();
        String figures = Integer.toString(value);
        for (int i = 0; i < figures.length(); i++) {
            int digit = figures.charAt(i) - '0';
            int tens = figures.length() - 1 - i;
            if (digit == 0) {
                boolean between = figures.substring(i).chars().anyMatch(one -> one != '0');
                if (between && words.charAt(words.length() - 1) != '零') {
                    words.append('零');
                }
            } else {
                boolean plainTen = words.isEmpty() && digit == 1 && tens == 1;
                words.append(plainTen ? "" : DIGITS.substring(digit, digit + 1));
                words.append(tens == 0 ? "" : TENS.substring(tens - 1, tens));
            }
        }
        return words.toString();
    }

    @Override
    public int compareTo(ArticleNumber other) {
        return ORDER.compare(this, other);
    }
}
