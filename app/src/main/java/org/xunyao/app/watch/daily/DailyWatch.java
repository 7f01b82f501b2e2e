package org.xunyao.app.watch.daily;

import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.RefusedException;
import org.xunyao.app.watch.AlarmRaising.Film;
import org.xunyao.app.watch.AlarmRaising.Occasion;
import org.xunyao.app.watch.FilmCut;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.app.watch.WatchLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours.Stretch;
import org.xunyao.supervision.DaySum;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.daily.DayPlace;
import org.xunyao.supervision.daily.KeptSum;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;

/// The day of one post. Its film is that of the moment at which enough of the day was seen so, and the condition
/// must hold in it at a second look; while it cannot be seen then, it is tried again.
final class DailyWatch {
    private static final System.Logger LOG = System.getLogger(DailyWatch.class.getName());

    private final Post post;
    private final DailyWard.Means means;
    private final Clock clock;
    private final DayPlace place;
    private final String asked;
    private Instant taken;
    private Instant notBefore = Instant.MIN;
    private boolean busy;

    DailyWatch(Post post, DailyWard.Means means, Clock clock) {
        this.post = post;
        this.means = means;
        this.clock = clock;
        this.place = new DayPlace(post.camera(), post.zone().name(), post.row().rule());
        this.asked = post.row().rule() + "/" + post.row().version() + " "
                + means.sm3().apply(post.zone().corners().toString().getBytes(StandardCharsets.UTF_8));
        this.taken = Instant.MIN;
    }

    /// Adds what is known up to a moment, and has the alarm of the day raised if it is time.
    synchronized void turn(Instant until) {
        List<Spell> known = means.known().apply(post);
        if (known.isEmpty()) {
            return;
        }
        Instant first = known.getFirst().from();
        taken = taken.isBefore(first) ? first : taken;
        ZoneId zone = post.hours().zone();
        while (taken.isBefore(until)) {
            LocalDate day = LocalDate.ofInstant(taken, zone);
            Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
            Instant end = midnight.isBefore(until) ? midnight : until;
            List<Spell> news = between(known, taken, end);
            KeptSum now = means.keeper().add(place, day, asked, sum -> added(sum, news));
            taken = end;
            if (end.equals(until) && due(now, known)) {
                busy = true;
                means.executor().execute(() -> work(now));
            }
        }
    }

    private static List<Spell> between(List<Spell> known, Instant from, Instant to) {
        return known.stream()
                .filter(spell -> spell.to().isAfter(from) && spell.from().isBefore(to))
                .map(spell -> new Spell(
                        spell.from().isBefore(from) ? from : spell.from(),
                        spell.to().isAfter(to) ? to : spell.to(),
                        spell.held()))
                .toList();
    }

    private DaySum added(DaySum before, List<Spell> news) {
        DaySum sum = before;
        for (Spell spell : news) {
            sum = sum.after(spell, post.row().hours(), post.hours());
        }
        return sum;
    }

    /// Enough was seen, no alarm came of the day yet, and it holds now; what is not settled yet says nothing else.
    private boolean due(KeptSum now, List<Spell> known) {
        return !busy
                && !clock.now().isBefore(notBefore)
                && now.alarm().isEmpty()
                && now.sum().held().compareTo(post.row().sustained()) >= 0
                && now.sum()
                        .day()
                        .equals(LocalDate.ofInstant(clock.now(), post.hours().zone()))
                && known.stream()
                        .filter(spell -> spell.to().isAfter(taken))
                        .noneMatch(spell -> spell.held() instanceof Held.Not)
                && known.getLast().held() instanceof Held.Holds;
    }

    private void work(KeptSum now) {
        boolean done = false;
        try {
            done = raise(now);
        } catch (FaultException refused) {
            LOG.log(Level.ERROR, "day of {0}: {1}", post.camera().code(), refused.code());
        } catch (RefusedException refused) {
            LOG.log(
                    Level.ERROR,
                    "day of {0}: the rule may not: {1}",
                    post.camera().code(),
                    refused.getMessage());
        } finally {
            free(done);
        }
    }

    private synchronized void free(boolean done) {
        busy = false;
        if (!done) {
            notBefore = clock.now().plus(WatchLimits.USUAL.retry());
        }
    }

    /// @return false if it is to be tried again
    private boolean raise(KeptSum now) {
        Instant end = clock.now();
        Footage footage =
                means.film().between(post.camera(), end.minus(post.row().plan().film()), end);
        Optional<Film> film = film(footage);
        if (film.isEmpty()) {
            return false;
        }
        List<AccessUnit> units = film.get().clip().units();
        return switch (means.raising().look().look(units, question(units))) {
            case SecondLook.Agrees agrees -> {
                Instant last = units.getLast().arrival();
                Occasion raised =
                        means.raising().raise(post, episode(now.sum(), last), film.get(), agrees, Shown.NOTHING);
                means.keeper().raised(place, now, raised.alarm().value().toString());
                yield true;
            }
            case SecondLook.Disagrees disagrees -> {
                LOG.log(
                        Level.INFO,
                        "day of {0}: the second look disagrees: {1}",
                        post.camera().code(),
                        disagrees.why());
                // Two looks at one film say two things, so nothing is known of the day and it begins anew.
                means.keeper().add(place, now.sum().day(), asked, sum -> DaySum.of(sum.day()));
                yield true;
            }
            case SecondLook.Cannot cannot -> {
                LOG.log(
                        Level.DEBUG,
                        "day of {0}: its film cannot be looked at: {1}",
                        post.camera().code(),
                        cannot.why());
                yield false;
            }
        };
    }

    private static Optional<Film> film(Footage footage) {
        List<AccessUnit> units = FilmCut.end(List.of(), footage.units());
        try {
            return units.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Film.of(Clip.joining(List.of(), units), footage.times()));
        } catch (ClipException | IllegalArgumentException refused) {
            LOG.log(Level.WARNING, "film does not make a clip", refused);
            return Optional.empty();
        }
    }

    private SecondLook.Question question(List<AccessUnit> units) {
        AlarmRuleRow row = post.row();
        Instant from = units.getFirst().arrival();
        List<Instant> stills = row.plan().moments(from, units.getLast().arrival());
        return new SecondLook.Question(post.rule().condition(), post.zone(), from, row.lapse(), stills);
    }

    /// It lasts to the end of its film, in which it was seen twice.
    private Episode episode(DaySum sum, Instant filmed) {
        Stretch span = sum.span().orElseThrow();
        Duration held = sum.held();
        Instant to = filmed.isAfter(span.to()) ? filmed : span.to();
        return new Episode(post.row(), span.from(), to, to, held, 1);
    }
}
