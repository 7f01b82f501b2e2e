package org.xunyao.supervision.sales;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How an export is written (导出格式): its characters, what stands between two cells, and under which headings
/// its columns stand.
///
/// @param headings as they stand in the first line; each at most once
public record SalesLayout(Letters letters, Separator separator, Map<SaleColumn, String> headings) {
    private static final int HEADING = 100;

    /// The encodings that are read (字符编码).
    public enum Letters {
        /// UTF-8 (RFC 3629), with or without a mark.
        UTF8("UTF-8"),
        /// GB 18030-2022, with it GBK and GB 2312.
        GB18030("GB18030");

        private final String charset;

        Letters(String charset) {
            this.charset = charset;
        }

        /// As Java names it.
        public String charset() {
            return charset;
        }
    }

    /// What stands between two cells (分隔符).
    public enum Separator {
        /// 逗号.
        COMMA(','),
        /// 制表符.
        TAB('\t'),
        /// 分号.
        SEMICOLON(';'),
        /// 竖线.
        BAR('|');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        /// The character.
        public char sign() {
            return sign;
        }
    }

    /// Copies the map; refuses a layout without the columns that every line needs.
    public SalesLayout {
        var copy = new EnumMap<SaleColumn, String>(SaleColumn.class);
        headings.forEach((column, heading) -> copy.put(column, heading.strip()));
        headings = Map.copyOf(copy);
        boolean whole =
                Arrays.stream(SaleColumn.values()).filter(SaleColumn::needed).allMatch(copy::containsKey);
        boolean longer = copy.values().stream().anyMatch(heading -> heading.length() > HEADING);
        boolean once = copy.values().stream().distinct().count() == copy.size();
        if (!whole || !once || longer || copy.containsValue("")) {
            throw new IllegalArgumentException("a layout of " + copy.keySet());
        }
    }

    /// Whether a column is read.
    public boolean has(SaleColumn column) {
        return headings.containsKey(column);
    }

    /// Where each column stands below these headings.
    ///
    /// @return empty if one is missing
    public Optional<Map<SaleColumn, Integer>> places(List<String> header) {
        List<String> names = header.stream().map(String::strip).toList();
        var places = new EnumMap<SaleColumn, Integer>(SaleColumn.class);
        for (Map.Entry<SaleColumn, String> heading : headings.entrySet()) {
            int at = names.indexOf(heading.getValue());
            if (at < 0) {
                return Optional.empty();
            }
            places.put(heading.getKey(), at);
        }
        return Optional.of(Map.copyOf(places));
    }
}
