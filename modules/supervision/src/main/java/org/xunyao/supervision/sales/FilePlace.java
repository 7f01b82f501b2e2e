package org.xunyao.supervision.sales;

/// How far a file was read, and what it was (读取位置). With both digests the file is known again after a restart.
///
/// @param generation counts the files that stood under that name, from 1
/// @param offset bytes that were taken, all of whole lines
/// @param rows lines that were taken, the headings included
/// @param head SHA-256 over its first bytes, so far as they were taken; empty before the first line
/// @param tail SHA-256 over the last bytes before the offset
/// @param skipping whether a line that is too long goes on behind the offset
public record FilePlace(long generation, long offset, long rows, String head, String tail, boolean skipping) {
    /// Nothing was read yet.
    public static final FilePlace START = new FilePlace(1, 0, 0, "", "", false);

    /// Refuses what no file has.
    public FilePlace {
        if (generation < 1 || offset < 0 || rows < 0) {
            throw new IllegalArgumentException("place " + offset);
        }
    }

    /// The beginning of the file that came after this one.
    public FilePlace next() {
        return new FilePlace(generation + 1, 0, 0, "", "", false);
    }
}
