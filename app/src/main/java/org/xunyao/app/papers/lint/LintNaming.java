package org.xunyao.app.papers.lint;

/// What things are called on the screen.
public interface LintNaming {
    /// The words of a key.
    String of(String key, Object... arguments);

    /// The label of a field; empty for none.
    String label(String field);

    /// The name of a form.
    String kind(int form);
}
