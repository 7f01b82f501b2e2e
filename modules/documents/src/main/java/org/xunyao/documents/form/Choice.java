package org.xunyao.documents.form;

/// One of the things that may be chosen (选项).
///
/// @param key in the facts and the template
/// @param caption on the screen; its Chinese words are printed
public record Choice(String key, Caption caption) {
    /// Checks the key.
    public Choice {
        FormField.requireKey(key);
    }
}
