package org.xunyao.wire.knowledge;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.casework.knowledge.ArticleNumber;
import org.xunyao.casework.knowledge.LawText;
import org.xunyao.kernel.FaultException;

/// The full text of a law as somebody brings it (法规全文文件): UTF-8, first the lines `名称：`, `施行日期：`, `来源：` and,
/// where there is one, `文号：`; then the text, each article on a new line as 第…条 and a space. It is
/// taken whole or
/// refused with its row.
public final class LawTextFile {
    private static final long BYTES_AT_MOST = 1L << 20;
    private static final int ROW_AT_MOST = 20_000;
    private static final int ARTICLES_AT_MOST = 2_000;
    private static final int NAME_AT_MOST = 120;
    // Office programs write it at the head of UTF-8.
    private static final String MARK = "\uFEFF";
    private static final List<String> ASKED = List.of("名称", "施行日期", "来源");
    private static final Pattern HEAD = Pattern.compile("(名称|施行日期|来源|文号)[：:](.*)");
    private static final Pattern ARTICLE = Pattern.compile(
            "(第" + ArticleNumber.NUMERAL + "条(?:之" + ArticleNumber.NUMERAL + ")?)(?:[\\s\\u3000]+(.*))?");
    private static final Pattern CHAPTER =
            Pattern.compile("第" + ArticleNumber.NUMERAL + "[编分章节](?:[\\s\\u3000].*|编.*)?");
    // Marks that turn the reading order would show another text than is stored.
    private static final Pattern TURNING = Pattern.compile("[\\u200E\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private LawTextFile() {}

    /// Reads a file that somebody brings.
    ///
    /// @throws FaultException `LAW-READ`, or `LAW-BAD` with the row
    public static LawText read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > BYTES_AT_MOST) {
                throw new FaultException("LAW-READ", "larger than 1 MiB");
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException foreign) {
            throw new FaultException("LAW-READ", "not UTF-8", foreign);
        } catch (IOException unreadable) {
            throw new FaultException("LAW-READ", name, unreadable);
        }
    }

    /// Reads a text.
    ///
    /// @throws FaultException `LAW-BAD` with the row
    public static LawText parse(String whole) {
        String text = whole.startsWith(MARK) ? whole.substring(1) : whole;
        List<String> rows = text.lines().toList();
        var reading = new Reading();
        for (int i = 0; i < rows.size(); i++) {
            reading.row(i + 1, rows.get(i));
        }
        return reading.read(whole, rows.size());
    }

    private static FaultException bad(int row, String what) {
        return new FaultException("LAW-BAD", "第 " + row + " 行：" + what);
    }

    /// One text being read.
    private static final class Reading {
        private final Map<String, String> head = new HashMap<>();
        private final List<LawText.Part> parts = new ArrayList<>();
        private Optional<ArticleNumber> open = Optional.empty();
        private StringBuilder words = new StringBuilder();
        private int begun;
        private LocalDate from = EARLIEST;

        void row(int number, String raw) {
            refuse(number, raw);
            String row = raw.replace('\u3000', ' ').strip();
            if (row.isEmpty()
                    || (head.keySet().containsAll(ASKED) && CHAPTER.matcher(row).matches())) {
                return;
            }
            Matcher asked = HEAD.matcher(row);
            Matcher article = ARTICLE.matcher(row);
            if (open.isEmpty() && asked.matches()) {
                asked(number, asked.group(1), asked.group(2).strip());
            } else if (article.matches()) {
                begin(number, article);
            } else if (open.isPresent()) {
                words.append(words.isEmpty() ? "" : "\n").append(row);
            }
        }

        private static void refuse(int number, String raw) {
            if (raw.length() > ROW_AT_MOST) {
                throw bad(number, "一行超过 " + ROW_AT_MOST + " 字");
            }
            if (raw.chars().anyMatch(one -> Character.isISOControl(one) && one != '\t')) {
                throw bad(number, "有控制字符");
            }
            if (TURNING.matcher(raw).find()) {
                throw bad(number, "有改变书写方向的字符");
            }
        }

        private void asked(int number, String key, String value) {
            if (value.isEmpty() || value.length() > NAME_AT_MOST) {
                throw bad(number, key + "须为 1 至 " + NAME_AT_MOST + " 字");
            }
            if (head.putIfAbsent(key, key.equals("名称") ? value.replaceAll("[《》]", "") : value) != null) {
                throw bad(number, key + "写了两次");
            }
            if (key.equals("施行日期")) {
                from = day(number, value);
            }
            if (key.equals("名称") && head.getOrDefault(key, "").isBlank()) {
                throw bad(number, "名称是空的");
            }
        }

        private static LocalDate day(int number, String value) {
            try {
                LocalDate day = LocalDate.parse(value);
                if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
                    throw bad(number, "施行日期须在 " + EARLIEST + " 至 " + LATEST + " 之间");
                }
                return day;
            } catch (DateTimeException unreadable) {
                throw new FaultException("LAW-BAD", "第 " + number + " 行：施行日期须如 2019-12-01", unreadable);
            }
        }

        private void begin(int row, Matcher article) {
            for (String key : ASKED) {
                if (!head.containsKey(key)) {
                    throw bad(row, "条文以前没有写“" + key + "：”");
                }
            }
            ArticleNumber next =
                    ArticleNumber.read(article.group(1)).orElseThrow(() -> bad(row, "条号读不出：" + article.group(1)));
            close();
            if (!follows(next)) {
                throw bad(
                        row,
                        next.inHan() + "不接在" + open.map(ArticleNumber::inHan).orElse("开头") + "之后");
            }
            if (parts.size() == ARTICLES_AT_MOST) {
                throw bad(row, "超过 " + ARTICLES_AT_MOST + " 条");
            }
            open = Optional.of(next);
            begun = row;
            words = new StringBuilder(
                    Optional.ofNullable(article.group(2)).orElse("").strip());
        }

        private boolean follows(ArticleNumber next) {
            return open.map(last -> next.equals(new ArticleNumber(last.number(), last.after() + 1))
                            || next.equals(new ArticleNumber(last.number() + 1, 0)))
                    .orElse(next.equals(new ArticleNumber(1, 0)));
        }

        private void close() {
            open.ifPresent(number -> {
                if (words.isEmpty()) {
                    throw bad(begun, number.inHan() + "没有正文");
                }
                parts.add(new LawText.Part(number, words.toString()));
            });
        }

        LawText read(String whole, int rows) {
            close();
            if (parts.isEmpty()) {
                throw bad(rows, "没有读到“第一条”，条号后须有空格");
            }
            return new LawText(
                    head.getOrDefault("名称", ""),
                    from,
                    head.getOrDefault("文号", ""),
                    head.getOrDefault("来源", ""),
                    parts,
                    whole);
        }
    }
}
