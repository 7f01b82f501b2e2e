package org.xunyao.bench.duty;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// In which pictures of the film somebody stands in the zone, as a person read it.
///
/// @param stays in order, apart from each other
record Truth(List<Stay> stays) {
    private static final String RESOURCE = "presence.csv";

    /// Pictures in a row.
    ///
    /// @param from first picture, counted from 0
    /// @param to last picture
    record Stay(int from, int to) {}

    /// The committed table.
    static Truth read() throws IOException {
        try (var in = Objects.requireNonNull(Truth.class.getResourceAsStream(RESOURCE));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Stay> stays = new ArrayList<>();
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("from"))
                    .forEach(line -> stays.add(stay(line)));
            return new Truth(List.copyOf(stays));
        }
    }

    private static Stay stay(String line) {
        int comma = line.indexOf(',');
        return new Stay(Integer.parseInt(line.substring(0, comma)), Integer.parseInt(line.substring(comma + 1)));
    }

    /// Whether somebody stands there in a picture.
    boolean present(int picture) {
        return stays.stream().anyMatch(stay -> stay.from() <= picture && picture <= stay.to());
    }
}
