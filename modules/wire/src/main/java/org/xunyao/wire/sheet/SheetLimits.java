package org.xunyao.wire.sheet;

/// How much of a spreadsheet is read at most; one that has more is refused whole.
///
/// @param fileBytes of the file
/// @param openBytes of its parts when they are unpacked, all together
/// @param parts in a packed file
/// @param rows that are not empty
/// @param columns of a row
/// @param cellLength characters of a cell
public record SheetLimits(int fileBytes, int openBytes, int parts, int rows, int columns, int cellLength) {
    /// 8 MiB, 48 MiB unpacked, 400 parts, 5000 rows of 64 columns, 4000 characters.
    public static final SheetLimits USUAL = new SheetLimits(8 << 20, 48 << 20, 400, 5_000, 64, 4_000);
}
