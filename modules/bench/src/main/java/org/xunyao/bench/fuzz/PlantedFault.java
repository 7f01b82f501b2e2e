package org.xunyao.bench.fuzz;

/// The negative control: a parser that breaks at one word of four letters. Dice would need thousands of
/// millions of throws; who sees which branches an input takes needs seconds.
public final class PlantedFault {
    private PlantedFault() {}

    /// Tries one input.
    ///
    /// @param input anything
    /// @throws IllegalStateException at the word
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 3 && input[0] == 'X' && input[1] == 'u' && input[2] == 'n' && input[3] == 'y') {
            throw new IllegalStateException("planted");
        }
    }
}
