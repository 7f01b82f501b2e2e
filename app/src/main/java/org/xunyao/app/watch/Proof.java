package org.xunyao.app.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.watch.AlarmRaising.Film;
import org.xunyao.supervision.Episode;
import org.xunyao.video.AccessUnit;

/// What the second look says of the film of a post.
///
/// @param film what would be sealed, if there is any
record Proof(Optional<Film> film, SecondLook.Answer answer) {
    /// Cuts the film of an episode and has it looked at again; it may take seconds.
    static Proof of(Post post, SecondLook look, Optional<Film> film, Episode episode) {
        SecondLook.Answer answer = film.map(whole -> look.look(whole.clip().units(), question(post, episode)))
                .orElseGet(() -> new SecondLook.Cannot("no film"));
        return new Proof(film, answer);
    }

    /// Has the film of a stretch that goes on looked at as far as there is any.
    static void ahead(Post post, SecondLook look, List<AccessUnit> film) {
        if (!film.isEmpty() && film.getFirst().key()) {
            look.ahead(film, post.rule().condition());
        }
    }

    private static SecondLook.Question question(Post post, Episode episode) {
        List<Instant> stills = post.row().plan().moments(episode.from(), episode.firedAt());
        return new SecondLook.Question(
                post.rule().condition(), post.zone(), episode.from(), post.row().lapse(), stills);
    }
}
