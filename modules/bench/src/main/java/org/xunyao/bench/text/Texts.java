package org.xunyao.bench.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every text in a value, by the names that lead to it.
final class Texts {
    private final Map<String, String> found = new LinkedHashMap<>();

    private Texts() {}

    /// The texts of a record.
    static Map<String, String> of(Object value) {
        var texts = new Texts();
        texts.walk("", value);
        return texts.found;
    }

    /// Whether a store takes two texts for the same where it looks something up. Derby compares them as SQL
    /// does, under which blanks at the end do not count; PostgreSQL does not.
    static boolean same(String where, String one, String other) {
        return one.equals(other) || (where.equals(HostileText.DERBY) && cut(one).equals(cut(other)));
    }

    private static String cut(String text) {
        return text.replaceFirst(" +\\z", "");
    }

    private void walk(String path, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case String text -> found.put(path, text);
            case Optional<?> maybe -> maybe.ifPresent(one -> walk(path, one));
            case Collection<?> many -> many.stream().findFirst().ifPresent(one -> walk(path, one));
            case Map<?, ?> many -> many.values().stream().findFirst().ifPresent(one -> walk(path, one));
            case Record record -> parts(path, record);
            default -> {}
        }
    }

    private void parts(String path, Record record) {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            try {
                part.getAccessor().setAccessible(true);
                walk(path + "." + part.getName(), part.getAccessor().invoke(record));
            } catch (IllegalAccessException | InvocationTargetException never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
