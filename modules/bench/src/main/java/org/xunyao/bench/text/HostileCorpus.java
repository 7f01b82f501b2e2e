package org.xunyao.bench.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// About four hundred texts that have broken programs before: each family is a few beginnings in a few
/// settings.
final class HostileCorpus {
    private static final int LONG = 100_000;
    private static final List<Integer> LENGTHS = List.of(64, 65, 100, 200, 201, 400, 1_000, 1_001, 4_001, 20_001, LONG);
    private static final List<String> SETTINGS = List.of("%s", "国%s药", " %s ", "%s\n%s");

    private static final List<String> QUERIES = List.of(
            "'; drop table audit; --",
            "' or '1'='1",
            "\") or 1=1 --",
            "%",
            "_",
            "%_\\",
            "\\",
            "a'b\"c`d",
            "{d '2026-01-01'}",
            "from Account a where a.login like '%'",
            ":name ?1 ?",
            "$$;select pg_sleep(9);$$",
            "/* */ union all select 1",
            "${jndi:ldap://x/y}",
            "${java:version}",
            "#{1+1}",
            "{{7*7}}",
            "%n%s%x%d",
            "{0} {1}",
            "%{x}");
    private static final List<String> FORMULAS = List.of(
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            "\r=1",
            "0x10",
            "1e999",
            "NaN",
            "=HYPERLINK(\"x\")");
    private static final List<String> PATHS = List.of(
            "../../etc/passwd",
            "..\\..\\windows",
            "/etc/passwd",
            "C:\\con",
            "file:///etc/passwd",
            "a/../b",
            "con",
            "nul.txt",
            "~root",
            "$HOME",
            "`id`",
            "$(id)",
            "a;b|c&d",
            "-rf",
            "--help",
            " :sout=#file{dst=/srv/out}",
            "rtsp://u:p@h/ :demuxdump-file=/srv/out",
            "rtsp://h\r\nHost: x",
            "%2e%2e%2f",
            "\\\\server\\share");
    private static final List<String> MARKUP = List.of(
            "<script>alert(1)</script>",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "]]>",
            "<!--",
            "&amp;&lt;",
            "&#0;",
            "<b th:text=\"1\">",
            "<img src=x onerror=1>",
            "<?xml version=\"1.1\"?>",
            "{\"a\":1}",
            "\\u0000",
            "\\\"",
            "[1,2",
            "(x) Tj ET Q",
            "BT /F1 9 Tf",
            "endstream endobj",
            "%%EOF",
            "<</S/JavaScript>>",
            "q 1 0 0 1 0 0 cm",
            "\\(\\)\\\\");
    private static final List<String> INVISIBLE = List.of(
            "\u202Egnp.exe",
            "\u2066x\u2069",
            "a\u200Db",
            "a\u200Bb",
            "\uFEFFx",
            "x\u00AD",
            "\u2028",
            "\u2029",
            "\u0000",
            "a\u0000b",
            "\u0007",
            "\u001B[31m",
            "\u0085",
            "\u007F",
            "\u009B31m",
            "\uFFFE",
            "\uFFFF",
            "\uD83D",
            "\uDE00",
            "a\uD83Db",
            "\uDE00\uD83D",
            "\uE000",
            "\uDB80\uDC00",
            "\u0378",
            "\uFFFD",
            "a\rb",
            "a\nb",
            "a\r\nb",
            "\t",
            "\u000B\u000C",
            "\u3000",
            "\u00A0",
            "  ");
    private static final List<String> SCRIPTS = List.of(
            "שלום",
            "مرحبا",
            "e\u0301",
            "\u00E9",
            "\u1112\u1161\u11AB",
            "👨\u200D👩\u200D👧",
            "🇨🇳",
            "\uD842\uDFB7",
            "\uD869\uDED6",
            "㐂",
            "ﷺ",
            "Z̵̢̛̖͈",
            "ß",
            "İi",
            "ſ",
            "Å",
            "ﬁ",
            "①",
            "〇",
            "·",
            "　全角",
            "｛｝",
            "﹪",
            "\uFA0E",
            "\u2F00",
            "\uF900",
            "葛\uDB40\uDD00",
            "ｶﾞ",
            "１２３",
            "－",
            "‘’“”",
            "…",
            "𠮷野家",
            "\u0E33\u0E33",
            "क्ष",
            "\uA9C5");

    private HostileCorpus() {}

    /// All of them, always the same.
    static List<String> all() {
        Set<String> all = new LinkedHashSet<>();
        all.add("");
        for (List<String> family : List.of(QUERIES, FORMULAS, PATHS, MARKUP, INVISIBLE, SCRIPTS)) {
            for (int i = 0; i < family.size(); i++) {
                String text = family.get(i);
                all.add(text);
                all.add(SETTINGS.get(1 + i % 3).replace("%s", text));
                all.add(SETTINGS.get(1 + (i + 1) % 3).replace("%s", text));
            }
        }
        all.addAll(mixed());
        for (int length : LENGTHS) {
            all.add("x".repeat(length));
            all.add("药".repeat(length));
            all.add("\uD842\uDFB7".repeat(length / 2));
        }
        return List.copyOf(new ArrayList<>(all));
    }

    /// About so many of them, some of each family.
    static List<String> some(int count) {
        List<String> all = all();
        int step = Math.max(1, all.size() / count);
        var some = new ArrayList<>(List.of(" 国药 ", "\uD83D", "\u0000"));
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    /// Text that went through the wrong character set once.
    private static List<String> mixed() {
        Charset gbk = Charset.forName("GBK");
        var mixed = new ArrayList<String>();
        for (String text : List.of("未凭处方销售", "锟斤拷", "烫烫烫", "镕", "€")) {
            mixed.add(new String(text.getBytes(StandardCharsets.UTF_8), gbk));
            mixed.add(new String(text.getBytes(gbk), StandardCharsets.UTF_8));
            mixed.add(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
        return mixed;
    }
}
