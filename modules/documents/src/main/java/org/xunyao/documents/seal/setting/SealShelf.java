package org.xunyao.documents.seal.setting;

/// Port: where the bureau's seal lies (印章存放处).
@FunctionalInterface
public interface SealShelf {
    /// How it stands now. What cannot be read or used is told by its code and is no fault. Takes a
    /// tenth of a second: never on the FX thread.
    SealStanding standing();
}
