package org.xunyao.supervision.identity;

import java.time.LocalDate;
import java.util.List;

/// What a pharmacist is told before consent (告知书); 个人信息保护法 articles 17 and 30, 人脸识别技术应用安全管理办法 article 5.
///
/// @param version that a consent names
/// @param lines in the order in which they are read out
/// @param from first day
public record Notice(String version, List<Line> lines, LocalDate from) {
    /// Key of the line that names the purpose.
    public static final String PURPOSE = "purpose";

    /// Copies the lines.
    ///
    /// @throws IllegalArgumentException without a purpose
    public Notice {
        lines = List.copyOf(lines);
        if (lines.stream().noneMatch(line -> line.key().equals(PURPOSE))) {
            throw new IllegalArgumentException("a notice names its purpose");
        }
    }

    /// One sentence.
    ///
    /// @param source where it is required
    /// @param verified whether a lawyer has confirmed it
    public record Line(String key, String zh, String en, String source, boolean verified) {}

    /// The purpose, in Chinese.
    public String purpose() {
        return lines.stream()
                .filter(line -> line.key().equals(PURPOSE))
                .findFirst()
                .orElseThrow()
                .zh();
    }

    /// Whether every sentence was confirmed.
    public boolean verified() {
        return lines.stream().allMatch(Line::verified);
    }
}
