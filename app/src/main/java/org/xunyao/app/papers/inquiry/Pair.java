package org.xunyao.app.papers.inquiry;

/// A question with its answer (一问一答).
///
/// @param question without 问：
/// @param answer without 答：
public record Pair(String question, String answer) {
    /// Nothing is asked yet.
    public static final Pair BLANK = new Pair("", "");

    /// Whether nothing stands in either.
    public boolean blank() {
        return question.isBlank() && answer.isBlank();
    }

    /// What stands in one column.
    public String words(Part part) {
        return part == Part.QUESTION ? question : answer;
    }

    /// The same with other words in one column.
    public Pair with(Part part, String words) {
        return part == Part.QUESTION ? new Pair(words, answer) : new Pair(question, words);
    }

    /// How many UTF-16 units it holds.
    public int length() {
        return question.length() + answer.length();
    }
}
