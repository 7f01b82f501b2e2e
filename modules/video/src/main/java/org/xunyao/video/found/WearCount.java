package org.xunyao.video.found;

/// How many of the persons in a zone wear what they should (着装). Whose clothes could not be made out is neither.
///
/// @param wearing those who do
/// @param without those who do not
/// @param unknown those of whom nothing can be said
public record WearCount(int wearing, int without, int unknown) {
    /// Most persons of a look.
    public static final int MOST = 200;

    /// Refuses more than a look can have.
    public WearCount {
        boolean least = wearing >= 0 && without >= 0 && unknown >= 0;
        if (!least || wearing > MOST || without > MOST || unknown > MOST || wearing + without + unknown > MOST) {
            throw new IllegalArgumentException(wearing + ", " + without + " and " + unknown + " persons");
        }
    }

    /// All of them.
    public int persons() {
        return wearing + without + unknown;
    }
}
