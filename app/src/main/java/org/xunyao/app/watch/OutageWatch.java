package org.xunyao.app.watch;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.app.watch.AlarmRaising.Film;
import org.xunyao.app.watch.AlarmRaising.Occasion;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.BusinessHours.Stretch;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.outage.Outage;
import org.xunyao.supervision.outage.OutageLedger;
import org.xunyao.supervision.outage.OutageLimits;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;

/// Watches whether anything comes from one camera (离线布防). While nothing comes there is no film, so
/// what is kept is the film from before it with its last picture, and the film from after it with
/// its first. Without film from before there is no alarm: whether the camera ever sent to this
/// address is not known then.
///
/// Its methods may be called by any thread and return soon; looking at film and sealing it is done
/// by the executor.
final class OutageWatch {
    private static final System.Logger LOG = System.getLogger(OutageWatch.class.getName());

    private final Post post;
    private final OutageWard.Means means;
    private final OutageLimits limits;
    private Instant judgedTo;
    private Instant notBefore;
    private Instant complainedOf = Instant.MIN;
    private boolean busy;
    private @Nullable Occasion occasion;

    OutageWatch(Post post, OutageWard.Means means, OutageLimits limits, Instant now) {
        this.post = post;
        this.means = means;
        this.limits = limits;
        this.judgedTo = now;
        this.notBefore = now;
    }

    Post post() {
        return post;
    }

    /// Whether an alarm of this camera could be raised now: there is film from before the outage.
    boolean tells(OutageLedger ledger) {
        return ledger.goesOn().filter(from -> !before(from).isEmpty()).isPresent();
    }

    /// What is to be done now, if anything.
    ///
    /// @param told the outage with its number of the day, or nothing while another camera speaks for it
    synchronized Optional<Runnable> next(
            OutageLedger ledger, IntFunction<Optional<Outage>> told, Instant now, ZoneId zone) {
        if (busy || now.isBefore(notBefore)) {
            return Optional.empty();
        }
        List<Spell> open = unjudged(ledger);
        Occasion raised = occasion;
        if (raised != null) {
            return completion(raised, open, ledger, now);
        }
        Optional<Episode> fired = post.rule().judge(open, post.hours()).stream().findFirst();
        if (fired.isEmpty()) {
            return Optional.empty();
        }
        boolean goesOn = post.rule().running(open, post.hours(), ledger.known()).isPresent();
        if (!goesOn) {
            // Another camera spoke for it, or there was no film: neither changes any more.
            judgedTo = fired.get().to();
            return Optional.empty();
        }
        return told.apply(ofDay(ledger, fired.get(), zone)).map(outage -> firing(fired.get(), outage, now));
    }

    private List<Spell> unjudged(OutageLedger ledger) {
        List<Spell> open = new ArrayList<>();
        for (Spell spell : ledger.spells()) {
            if (spell.to().isAfter(judgedTo)) {
                Instant from = spell.from().isBefore(judgedTo) ? judgedTo : spell.from();
                open.add(new Spell(from, spell.to(), spell.held()));
            }
        }
        return open;
    }

    private int ofDay(OutageLedger ledger, Episode fired, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(fired.from(), zone);
        long earlier = ledger.spells().stream()
                .filter(spell ->
                        spell.held() instanceof Held.Holds && spell.to().isBefore(fired.from()))
                .filter(spell -> LocalDate.ofInstant(spell.from(), zone).equals(day))
                .filter(spell -> spell.length().compareTo(limits.counted()) >= 0)
                .count();
        return (int) earlier + 1;
    }

    private Runnable firing(Episode episode, Outage outage, Instant now) {
        List<AccessUnit> film = before(episode.from());
        if (film.isEmpty()) {
            return () -> unproven(episode, "no film from before", now);
        }
        busy = true;
        return () -> work(now, () -> fire(episode, outage, film, now));
    }

    private List<AccessUnit> before(Instant from) {
        return means.newest()
                .apply(post.camera())
                .map(last -> film(last.minus(post.row().plan().film()), last).units())
                .filter(units -> !units.isEmpty())
                .filter(units -> units.getFirst().arrival().isBefore(from))
                .orElse(List.of());
    }

    private Footage film(Instant from, Instant to) {
        return means.film().between(post.camera(), from, to);
    }

    private void fire(Episode episode, Outage outage, List<AccessUnit> units, Instant now) {
        Instant last = units.getLast().arrival();
        Optional<Film> film = sealed(units, last);
        SecondLook.Answer answer =
                film.map(whole -> looked(whole, last)).orElseGet(() -> new SecondLook.Cannot("no clip"));
        switch (answer) {
            case SecondLook.Agrees agrees ->
                raised(means.raising()
                        .raise(
                                post,
                                episode,
                                film.orElseThrow(),
                                new SecondLook.Agrees(agrees.stills(), name(outage)),
                                Shown.NOTHING));
            case SecondLook.Disagrees disagrees -> unproven(episode, disagrees.why(), now);
            case SecondLook.Cannot cannot -> unproven(episode, cannot.why(), now);
        }
    }

    private static Finding.Detector name(Outage outage) {
        return new Finding.Detector(outage.text(), Optional.empty(), 0);
    }

    /// Any picture serves: what it shows is for the person.
    private SecondLook.Answer looked(Film film, Instant still) {
        List<AccessUnit> units = film.clip().units();
        var question = new SecondLook.Question(
                (look, zone) -> new Held.Holds(),
                post.zone(),
                units.getFirst().arrival(),
                Duration.ZERO,
                List.of(still));
        return means.raising().look().look(units, question);
    }

    private Optional<Film> sealed(List<AccessUnit> units, Instant to) {
        try {
            List<AccessUnit> cut = FilmCut.end(List.of(), units);
            return cut.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Film.of(
                            new Clip(cut),
                            film(to.minus(post.row().plan().film()), to).times()));
        } catch (ClipException | IllegalArgumentException refused) {
            LOG.log(Level.WARNING, "film does not make a clip", refused);
            return Optional.empty();
        }
    }

    /// The first film after it is waited for; what does not come by then is left out.
    private Optional<Runnable> completion(Occasion raised, List<Spell> open, OutageLedger ledger, Instant now) {
        Instant from = raised.finding().from();
        if (post.rule()
                .running(open, post.hours(), ledger.known())
                .filter(from::equals)
                .isPresent()) {
            return Optional.empty();
        }
        Instant end = post.rule().stretches(open, post.hours()).stream()
                .filter(stretch -> stretch.from().equals(from))
                .map(Stretch::to)
                .findFirst()
                .orElse(raised.finding().to());
        Instant to = end.isBefore(raised.finding().to()) ? raised.finding().to() : end;
        if (now.isBefore(end.plus(limits.calling()))) {
            return Optional.empty();
        }
        busy = true;
        return Optional.of(() -> work(now, () -> complete(raised, end, to)));
    }

    private void complete(Occasion raised, Instant end, Instant to) {
        List<AccessUnit> units = after(end);
        Optional<Film> film = units.isEmpty()
                ? Optional.empty()
                : sealed(units, units.getLast().arrival());
        List<SecondLook.Still> stills = film.map(
                        whole -> looked(whole, whole.clip().units().getFirst().arrival()))
                .map(answer ->
                        answer instanceof SecondLook.Agrees agrees ? agrees.stills() : List.<SecondLook.Still>of())
                .orElse(List.of());
        means.raising().complete(post, raised, film, stills, to);
        over(to);
    }

    private List<AccessUnit> after(Instant end) {
        List<AccessUnit> units = film(end, end.plus(limits.calling())).units().stream()
                .filter(unit -> !unit.arrival().isBefore(end))
                .dropWhile(unit -> !unit.key())
                .toList();
        if (units.isEmpty()) {
            return units;
        }
        Instant last = units.getFirst().arrival().plus(post.row().plan().film());
        return units.stream().filter(unit -> !unit.arrival().isAfter(last)).toList();
    }

    private void work(Instant now, Runnable task) {
        boolean done = false;
        try {
            task.run();
            done = true;
        } catch (FaultException refused) {
            LOG.log(Level.ERROR, "outage of {0}: {1}", post.camera().code(), refused.code());
        } catch (RefusedException refused) {
            LOG.log(
                    Level.ERROR,
                    "outage of {0}: the rule may not: {1}",
                    post.camera().code(),
                    refused.getMessage());
        } finally {
            free(done, now);
        }
    }

    private synchronized void raised(Occasion alarm) {
        occasion = alarm;
    }

    private synchronized void over(Instant to) {
        occasion = null;
        judgedTo = to;
    }

    private synchronized void unproven(Episode episode, String why, Instant now) {
        LOG.log(
                complainedOf.equals(episode.from()) ? Level.DEBUG : Level.WARNING,
                "outage of {0} since {1}, not raised: {2}",
                post.camera().code(),
                episode.from(),
                why);
        complainedOf = episode.from();
        notBefore = now.plus(WatchLimits.USUAL.retry());
    }

    private synchronized void free(boolean done, Instant now) {
        busy = false;
        if (!done) {
            notBefore = now.plus(WatchLimits.USUAL.retry());
        }
    }

    /// Whether it is this camera's.
    boolean of(CameraId camera) {
        return post.camera().equals(camera);
    }
}
