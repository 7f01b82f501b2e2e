package org.xunyao.casework.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The full text of one version of a law, as somebody brings it (法规全文).
///
/// @param name full or short
/// @param from the day from which it holds (施行日期)
/// @param number of promulgation, may be empty
/// @param source where the text was taken from
/// @param articles in their order, at least one
/// @param text the file as it came, UTF-8
public record LawText(String name, LocalDate from, String number, String source, List<Part> articles, String text) {
    /// Copies the articles.
    public LawText {
        articles = List.copyOf(articles);
    }

    /// One article and its words.
    public record Part(ArticleNumber number, String words) {}

    /// A text that was taken in.
    ///
    /// @param text the file as it came
    /// @param by whose ticket took it, as the audit names it
    /// @param at recordedTime
    public record Taken(String name, LocalDate from, String text, String by, Instant at) {}
}
