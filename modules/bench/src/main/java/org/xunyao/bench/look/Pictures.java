package org.xunyao.bench.look;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xunyao.player.Picture;
import org.xunyao.player.film.FilmReader;
import org.xunyao.vision.I420;

/// Pictures of a film, kept in memory, so that neither decoding nor reading counts.
final class Pictures {
    private Pictures() {}

    /// The first ones.
    ///
    /// @param most of them
    /// @throws IllegalStateException if the film has none
    static List<I420> of(Path film, int most) {
        List<I420> kept = new ArrayList<>();
        try (var reader = new FilmReader(film)) {
            while (kept.size() < most) {
                var next = reader.next();
                if (next.isEmpty()) {
                    break;
                }
                kept.add(copy(next.get()));
            }
        }
        if (kept.isEmpty()) {
            throw new IllegalStateException("no picture in the film");
        }
        return kept;
    }

    private static I420 copy(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        int wide = (width + 1) / 2;
        int high = (height + 1) / 2;
        ByteBuffer all = ByteBuffer.allocateDirect(width * height + 2 * wide * high);
        plane(picture, 0, width, height, all);
        plane(picture, 1, wide, high, all);
        plane(picture, 2, wide, high, all);
        return I420.packed(all.flip(), width, height);
    }

    private static void plane(Picture picture, int plane, int columns, int rows, ByteBuffer to) {
        ByteBuffer from = picture.planes()[plane];
        for (int row = 0; row < rows; row++) {
            to.put(from.slice(row * picture.strides()[plane], columns));
        }
    }
}
