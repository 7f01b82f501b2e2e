package org.xunyao.app.wall.stream;

import java.util.ArrayList;
import java.util.List;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.fit.Fit;
import org.xunyao.video.fit.Reason;
import org.xunyao.video.fit.ShownStream;
import org.xunyao.video.fit.StreamKind;

/// The words for the stream that a tile shows.
///
/// @param texts hold the bundle of the wall
public record StreamWords(Texts texts) {
    /// The word in the strip; empty for a camera that has one stream and is decoded whole.
    public String word(ShownStream stream) {
        Fit fit = stream.fit();
        if (stream.poorFilm()) {
            return texts.of("stream.poor");
        }
        if (fit.keysOnly()) {
            return texts.of("stream.keys");
        }
        return fit.reason() == Reason.ONLY
                ? ""
                : texts.of("stream." + fit.shown().name());
    }

    /// All that is to be said: which stream, why, and what follows for the film of a post.
    public String sentence(ShownStream stream) {
        Fit fit = stream.fit();
        List<String> parts = new ArrayList<>();
        parts.add(texts.of("stream.why." + fit.reason().name()));
        if (fit.keysOnly()) {
            parts.add(texts.of("stream.slowed." + fit.slowed().name()));
        }
        if (stream.poorFilm()) {
            parts.add(texts.of("stream.film.poor"));
        } else if (stream.post() && fit.shown() == StreamKind.SUB) {
            parts.add(texts.of("stream.film.main"));
        }
        stream.rerouted().ifPresent(route -> parts.add(texts.of("stream.route." + route.name())));
        return String.join(texts.of("stream.and"), parts);
    }
}
