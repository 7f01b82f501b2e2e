package org.xunyao.casework.measure;

import java.util.Locale;

/// Keys of sentences in the message bundles.
final class Keys {
    private Keys() {}

    static String of(String prefix, Enum<?> one) {
        return prefix + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
