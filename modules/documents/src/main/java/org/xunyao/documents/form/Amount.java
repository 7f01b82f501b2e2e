package org.xunyao.documents.form;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sum of money (金额).
///
/// @param fen 0 to 10^14, which is 10^12 yuan
public record Amount(long fen) {
    private static final long FEN_AT_MOST = 100_000_000_000_000L;
    private static final int FEN_A_YUAN = 100;
    private static final int PLACES = 2;
    private static final int TEN = 10;
    private static final int TEN_THOUSAND = 10_000;
    private static final int HUNDRED_MILLION = 100_000_000;
    private static final Pattern FORM =
            Pattern.compile("[¥￥]?\\s*([0-9]{1,13}|[0-9]{1,3}(?:[,，\\s][0-9]{3}){1,4})(\\.[0-9]{1,2})?\\s*元?");
    private static final Pattern MARKS = Pattern.compile("[,，\\s]");
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACE_NAMES = {"", "拾", "佰", "仟"};

    /// Checks the range.
    public Amount {
        if (fen < 0 || fen > FEN_AT_MOST) {
            throw new IllegalArgumentException("not 0 to 10^12 yuan");
        }
    }

    /// Reads yuan as people type them: with or without ¥ before and 元 behind, signs between the thousands, and up
    /// to two places.
    ///
    /// @return nothing for anything else, such as 3元50, and above 10^12 yuan
    public static Optional<Amount> read(String typed) {
        Matcher form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String plain = MARKS.matcher(form.group(1)).replaceAll("") + (form.group(2) == null ? "" : form.group(2));
        long fen = new BigDecimal(plain).movePointRight(PLACES).longValueExact();
        return of(fen);
    }

    /// An amount of fen, or nothing outside the range.
    public static Optional<Amount> of(long fen) {
        return fen < 0 || fen > FEN_AT_MOST ? Optional.empty() : Optional.of(new Amount(fen));
    }

    /// As it is kept: `1234.50`.
    public String text() {
        return String.format(Locale.ROOT, "%d.%02d", fen / FEN_A_YUAN, fen % FEN_A_YUAN);
    }

    /// As it is printed in figures: `1,234.50`.
    public String figures() {
        return String.format(Locale.ROOT, "%,d.%02d", fen / FEN_A_YUAN, fen % FEN_A_YUAN);
    }

    /// In capitals (大写): 壹仟贰佰叁拾肆元伍角 (正确填写票据和结算凭证的基本规定 arts. 1–4). What ends at 元 gets 整.
    /// Where the regulation leaves 零 to the writer, it stands after 元 if the last digit of the yuan is nought, and
    /// not after 万 or 亿 before a figure of thousands.
    public String words() {
        long yuan = fen / FEN_A_YUAN;
        int tenths = (int) (fen / TEN % TEN);
        int hundredths = (int) (fen % TEN);
        var words = new StringBuilder();
        if (yuan > 0) {
            words.append(whole(yuan)).append('元');
        }
        if (tenths == 0 && hundredths == 0) {
            return (yuan == 0 ? "零元" : words) + "整";
        }
        boolean gap = yuan > 0 && (tenths == 0 || yuan % TEN == 0);
        if (gap) {
            words.append('零');
        }
        if (tenths > 0) {
            words.append(DIGITS.charAt(tenths)).append('角');
        }
        if (hundredths > 0) {
            words.append(DIGITS.charAt(hundredths)).append('分');
        }
        return words.toString();
    }

    private static String whole(long number) {
        if (number >= HUNDRED_MILLION) {
            return parts(number, HUNDRED_MILLION, "亿");
        }
        return number >= TEN_THOUSAND ? parts(number, TEN_THOUSAND, "万") : group((int) number);
    }

    private static String parts(long number, int unit, String name) {
        long rest = number % unit;
        String above = whole(number / unit) + name;
        if (rest == 0) {
            return above;
        }
        return above + (rest < unit / TEN ? "零" : "") + whole(rest);
    }

    /// 1 to 9999.
    private static String group(int number) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int place = PLACE_NAMES.length - 1, unit = 1_000; place >= 0; place--, unit /= TEN) {
            int digit = number / unit % TEN;
            if (digit == 0) {
                gap = gap || !words.isEmpty();
            } else {
                words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACE_NAMES[place]);
                gap = false;
            }
        }
        return words.toString();
    }
}
