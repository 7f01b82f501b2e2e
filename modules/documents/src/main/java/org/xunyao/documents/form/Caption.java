package org.xunyao.documents.form;

/// What a thing is called on the screen (名称), in both languages of the program.
///
/// @param text in Chinese, as the form prints it
/// @param english for people who read the screen in English; empty if there is none
public record Caption(String text, String english) {
    /// Checks that there are words.
    public Caption {
        if (text.isBlank()) {
            throw new IllegalArgumentException("no label");
        }
    }

    /// In one of the languages.
    public String in(boolean chinese) {
        return chinese || english.isEmpty() ? text : english;
    }
}
