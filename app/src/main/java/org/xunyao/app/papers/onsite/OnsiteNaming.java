package org.xunyao.app.papers.onsite;

/// Port: the words of the workspace, in front of them those of the form.
@FunctionalInterface
public interface OnsiteNaming {
    /// The words of a key.
    String of(String key, Object... arguments);
}
