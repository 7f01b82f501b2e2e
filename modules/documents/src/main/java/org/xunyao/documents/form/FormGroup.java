package org.xunyao.documents.form;

import java.util.List;

/// Blanks under one heading of the screen (栏目组), in the order of the paper.
///
/// @param key of the heading
/// @param caption the heading
/// @param fields at least one
public record FormGroup(String key, Caption caption, List<FormField> fields) {
    /// Copies the fields.
    public FormGroup {
        FormField.requireKey(key);
        fields = List.copyOf(fields);
        FormField.require(!fields.isEmpty(), "a group without fields");
    }
}
