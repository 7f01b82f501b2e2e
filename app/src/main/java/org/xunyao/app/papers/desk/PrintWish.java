package org.xunyao.app.papers.desk;

/// How something is printed (打印方式).
///
/// @param copies 1 to 99
/// @param bothSides on both sides of the sheet, where the printer can
record PrintWish(int copies, boolean bothSides) {
    /// One copy on one side.
    static final PrintWish ONCE = new PrintWish(1, false);

    private static final int MOST = 99;

    /// Refuses no copy and too many.
    PrintWish {
        if (copies < 1 || copies > MOST) {
            throw new IllegalArgumentException("copies " + copies);
        }
    }
}
