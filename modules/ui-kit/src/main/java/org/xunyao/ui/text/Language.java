package org.xunyao.ui.text;

import java.util.Locale;

/// Languages of the screens.
public enum Language {
    /// 简体中文, in which all official wording is written; the root bundles hold it.
    CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文"),
    /// English, for developers and reviewers; statutory terms keep their Chinese form beside it.
    ENGLISH(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /// For bundles and formats.
    public Locale locale() {
        return locale;
    }

    /// As the language calls itself.
    public String ownName() {
        return ownName;
    }
}
