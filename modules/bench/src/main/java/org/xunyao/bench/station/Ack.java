package org.xunyao.bench.station;

import java.util.Optional;

/// One save of which the screen would have said 已保存.
///
/// @param sequence of its audit row
/// @param action what was done
/// @param target the identifier in its audit row
public record Ack(long sequence, String action, String target) {
    private static final String WORD = "ACK";
    private static final int WORDS = 5;

    /// The line that says it.
    public String line() {
        return WORD + " " + sequence + " " + action + " " + target + " .";
    }

    /// The save of a line; none if the line says something else or was cut by a kill.
    public static Optional<Ack> of(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS || !words[0].equals(WORD) || !words[WORDS - 1].equals(".")) {
            return Optional.empty();
        }
        return Optional.of(new Ack(Long.parseLong(words[1]), words[2], words[3]));
    }
}
