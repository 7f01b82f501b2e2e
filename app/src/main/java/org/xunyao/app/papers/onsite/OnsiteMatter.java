package org.xunyao.app.papers.onsite;

/// A lead, a case or a sitting about which papers can be begun in a shop.
///
/// @param reference `lead:`, `case:` or `summary:` and the identifier
/// @param about its number and the shop
public record OnsiteMatter(String reference, String about) {
    private static final String SITTING = "summary";

    /// Whether it is a sitting of the summary procedure (当场处罚).
    public boolean sitting() {
        return kind().equals(SITTING);
    }

    /// `lead`, `case` or `summary`.
    public String kind() {
        return reference.substring(0, reference.indexOf(':'));
    }
}
