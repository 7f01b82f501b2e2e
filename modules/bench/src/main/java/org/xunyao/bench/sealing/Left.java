package org.xunyao.bench.sealing;

/// What a process that died while it sealed leaves behind, by which a blow that struck elsewhere is found out.
///
/// @param shelf whether the shelf of the piece is there; it is new for each
/// @param inTray whole files without a row
record Left(boolean shelf, int inTray) {
    /// The bytes had no name yet, or not even all of them were written.
    static final Left NOTHING = new Left(false, 0);

    /// The shelf is made, and no file in it lacks its row.
    static final Left SHELF = new Left(true, 0);

    /// The file has its name and no row.
    static final Left FILE = new Left(true, 1);
}
