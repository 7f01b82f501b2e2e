package org.xunyao.video.wall;

/// A text that does not hold views, or not of a kind that is read here.
public final class WallViewsException extends Exception {
    private static final long serialVersionUID = 1L;

    /// Says where.
    ///
    /// @param line from 1
    public WallViewsException(int line) {
        super("line " + line);
    }

    /// Says where and why.
    ///
    /// @param line from 1
    public WallViewsException(int line, Throwable cause) {
        super("line " + line, cause);
    }
}
