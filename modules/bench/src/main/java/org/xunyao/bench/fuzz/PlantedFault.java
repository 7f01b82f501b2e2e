package org.xunyao.bench.fuzz;

/// The negative control: a parser that breaks at one word, which nobody finds by throwing dice.
public final class PlantedFault {
    private static final byte[] WORD = {'X', 'u', 'n', 'y', 'a', 'o'};

    private PlantedFault() {}

    /// @param input anything
    /// @throws IllegalStateException at the word
    public static void fuzzerTestOneInput(byte[] input) {
        int right = 0;
        while (right < WORD.length && right < input.length && input[right] == WORD[right]) {
            right++;
        }
        if (right == WORD.length) {
            throw new IllegalStateException("planted");
        }
    }
}
