package org.xunyao.store.files;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/// Tells a disk without room from a broken one. Java has no code for it: the system's own words stand in the
/// exception, in the language of the machine, and Derby keeps them below its own.
public final class FullDisk {
    private static final Set<String> WORDS =
            Set.of("no space left", "disk quota exceeded", "not enough space", "设备上没有空间", "没有空间", "超出磁盘限额", "磁盘空间不足");

    private static final int DEPTH = 20;

    private FullDisk() {}

    /// Whether an exception, or one below it, says that there is no room.
    public static boolean caused(Throwable refused) {
        return caused(refused, DEPTH);
    }

    private static boolean caused(Throwable refused, int depth) {
        if (depth == 0) {
            return false;
        }
        if ((refused instanceof IOException || refused instanceof SQLException) && says(refused)) {
            return true;
        }
        if (refused instanceof SQLException sql
                && sql.getNextException() != null
                && caused(sql.getNextException(), depth - 1)) {
            return true;
        }
        Throwable below = refused.getCause();
        return below != null && caused(below, depth - 1);
    }

    private static boolean says(Throwable refused) {
        String words = String.valueOf(refused.getMessage()).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(words::contains);
    }
}
