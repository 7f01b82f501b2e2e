package org.xunyao.bench.wall;

import java.util.Arrays;
import java.util.List;
import org.xunyao.media.protocol.DecodingEngine;
import org.xunyao.video.wall.WallLayout;

/// What a measurement of the wall is asked for: `--tiles N`, `--rounds N`, `--engine both|ffmpeg|vlc`.
///
/// @param layouts measured one after the other
/// @param rounds 1 or more
/// @param engines measured in turns within each round
record WallOptions(List<WallLayout> layouts, int rounds, List<DecodingEngine> engines) {
    private static final String USE = "options are --tiles N, --rounds N and --engine both|ffmpeg|vlc";

    /// @param words of the command line, the first is the measurement's name
    /// @param usual what holds where nothing is said
    /// @throws IllegalArgumentException if a word is unknown
    static WallOptions of(String[] words, WallOptions usual) {
        WallOptions said = usual;
        for (int i = 1; i < words.length; i += 2) {
            if (i + 1 == words.length) {
                throw new IllegalArgumentException(USE);
            }
            String value = words[i + 1];
            said = switch (words[i]) {
                case "--tiles" -> new WallOptions(List.of(layout(value)), said.rounds, said.engines);
                case "--rounds" -> new WallOptions(said.layouts, Integer.parseInt(value), said.engines);
                case "--engine" -> new WallOptions(said.layouts, said.rounds, engines(value));
                default -> throw new IllegalArgumentException(USE);
            };
        }
        if (said.rounds < 1) {
            throw new IllegalArgumentException(USE);
        }
        return said;
    }

    private static WallLayout layout(String tiles) {
        int wanted = Integer.parseInt(tiles);
        return Arrays.stream(WallLayout.values())
                .filter(layout -> layout.tiles() == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no wall of " + tiles + " tiles"));
    }

    private static List<DecodingEngine> engines(String word) {
        return word.equals("both")
                ? List.of(DecodingEngine.values())
                : List.of(DecodingEngine.of(word).orElseThrow(() -> new IllegalArgumentException(USE)));
    }
}
