package org.xunyao.app.evidence;

import java.util.List;

/// One sentence about what was just done or refused.
///
/// @param key of the sentence in the bundle, or `fault.CODE`
/// @param bad whether it is said in red
public record Told(String key, boolean bad, List<String> words) {
    /// Copies the words.
    public Told {
        words = List.copyOf(words);
    }

    static Told good(String key, String... words) {
        return new Told(key, false, List.of(words));
    }

    static Told bad(String key, String... words) {
        return new Told(key, true, List.of(words));
    }

    static Told fault(String code) {
        return bad("fault." + code);
    }
}
