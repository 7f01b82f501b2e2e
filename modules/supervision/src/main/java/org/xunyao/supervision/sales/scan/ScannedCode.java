package org.xunyao.supervision.sales.scan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a code is (编码种类; domain/trace-codes.md §1.2, §2). Only its form is told: whether such a box exists, no
/// station knows without the producers' register.
public sealed interface ScannedCode {
    /// A trace code of medicines, 20 digits that begin with 8 (药品追溯码).
    ///
    /// @param product its first seven digits (药品标识码)
    record Trace(String code, String product) implements ScannedCode {}

    /// An element string of GS1 with a good check digit (GS1 元素串).
    ///
    /// @param serial empty if the string names none
    record Gs1(String code, String gtin, Optional<String> serial) implements ScannedCode {}

    /// A bar code of goods with a good check digit: a kind of product, never one box (商品条码).
    record Gtin(String code) implements ScannedCode {}

    /// None of them (无法识别).
    ///
    /// @param why a word for it stands in the screen's bundle
    record Unknown(String text, Why why) implements ScannedCode {}

    /// Why it is none.
    enum Why {
        /// no code has this form
        FORM,
        /// 20 digits that do not begin with 8
        TWENTY,
        /// the check digit is another one
        CHECK
    }

    /// Tells what it is.
    ///
    /// @param text as it came, at most some hundred characters
    static ScannedCode of(String text) {
        return Codes.read(text);
    }

    /// How codes are read.
    final class Codes {
        private static final Pattern TRACE = Pattern.compile("8\\d{19}");
        private static final Pattern TWENTY = Pattern.compile("\\d{20}");
        private static final Pattern LINK = Pattern.compile("https?://\\S*?(?<!\\d)(8\\d{19})(?!\\d)\\S*");
        private static final Pattern ELEMENTS = Pattern.compile("01(\\d{14})(.*)", Pattern.DOTALL);
        private static final Pattern GOODS = Pattern.compile("\\d{8}|\\d{12,14}");
        private static final char GS = '\u001d';
        private static final int TRACE_PRODUCT = 7;
        private static final int DATE = 8;

        private Codes() {}

        private static ScannedCode read(String raw) {
            String text = raw.strip();
            boolean marked = text.startsWith("]d2") || text.startsWith("]C1") || text.startsWith("]Q3");
            String bare = marked ? text.substring(3) : text;
            String plain = bare.replaceAll("[\\s\\-－]", "");
            if (TRACE.matcher(plain).matches()) {
                return trace(plain);
            }
            Matcher link = LINK.matcher(bare);
            if (link.matches()) {
                return trace(link.group(1));
            }
            if (TWENTY.matcher(plain).matches()) {
                return new Unknown(text, Why.TWENTY);
            }
            Matcher elements = ELEMENTS.matcher(bare);
            if ((marked || bare.indexOf(GS) >= 0 || bare.length() > 20) && elements.matches()) {
                return checked(elements.group(1))
                        ? new Gs1(bare, elements.group(1), serial(elements.group(2)))
                        : new Unknown(text, Why.CHECK);
            }
            if (GOODS.matcher(plain).matches()) {
                return checked(plain) ? new Gtin(plain) : new Unknown(text, Why.CHECK);
            }
            return new Unknown(text, Why.FORM);
        }

        private static Trace trace(String code) {
            return new Trace(code, code.substring(0, TRACE_PRODUCT));
        }

        /// The check digit of GS1: from the right, threes and ones.
        private static boolean checked(String digits) {
            int sum = 0;
            for (int i = digits.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
                sum += (digits.charAt(i) - '0') * weight;
            }
            return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
        }

        /// The serial number behind dates and a lot that ends with its separator.
        private static Optional<String> serial(String elements) {
            String rest = elements;
            while (!rest.isEmpty()) {
                if (rest.charAt(0) == GS) {
                    rest = rest.substring(1);
                } else if (rest.startsWith("21")) {
                    return Optional.of(upTo(rest.substring(2))).filter(text -> !text.isEmpty());
                } else if (rest.startsWith("11") || rest.startsWith("17")) {
                    rest = rest.length() < DATE ? "" : rest.substring(DATE);
                } else {
                    rest = rest.substring(upTo(rest).length());
                }
            }
            return Optional.empty();
        }

        private static String upTo(String text) {
            int end = text.indexOf(GS);
            return end < 0 ? text : text.substring(0, end);
        }
    }
}
