package org.xunyao.store.neutral;

import java.util.List;

/// The order of rows: by the columns of the key, numbers as numbers, text by code point.
final class KeyOrder {
    private KeyOrder() {}

    static int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i) instanceof Long number
                    ? number.compareTo((Long) other.get(i))
                    : text(String.valueOf(one.get(i)), String.valueOf(other.get(i)));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int text(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        for (int i = 0; i < left.length && i < right.length; i++) {
            if (left[i] != right[i]) {
                return Integer.compare(left[i], right[i]);
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
