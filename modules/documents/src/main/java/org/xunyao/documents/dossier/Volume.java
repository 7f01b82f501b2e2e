package org.xunyao.documents.dossier;

/// A volume of a case's file (正卷、副卷), art. 78. What is neither has no place in it.
public enum Volume {
    /// What the party and a court may read (正卷).
    MAIN("正卷"),
    /// What stays in the house (副卷).
    SECONDARY("副卷");

    private final String title;

    Volume(String title) {
        this.title = title;
    }

    /// What it is called on paper, whatever language the screen speaks.
    public String title() {
        return title;
    }
}
