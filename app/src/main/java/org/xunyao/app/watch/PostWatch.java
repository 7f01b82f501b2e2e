package org.xunyao.app.watch;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.xunyao.access.RefusedException;
import org.xunyao.app.watch.AlarmRaising.Occasion;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.ConditionLedger;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.Spell;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.sign.SaidLog;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Observation;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.fit.StreamKind;

/// Watches one post: keeps its ledger, keeps the film of how a stretch began, and when the rule fires
/// lets the same film be looked at again before anything is sealed or raised.
///
/// Its methods may be called by any thread and return soon; looking again and sealing is done by the
/// executor, one thing at a time.
public final class PostWatch {
    private static final System.Logger LOG = System.getLogger(PostWatch.class.getName());
    private static final Duration LEDGER = Duration.ofHours(1);

    private final Post post;
    private final AlarmRaising raising;
    private final WatchLimits limits;
    private final PostFilm film;
    private final Clock clock;
    private final Executor executor;

    private final SaidLog said = new SaidLog();
    private final LookAhead ahead;
    private final Instant begun;
    private ConditionLedger ledger;
    private @Nullable Instant retired;
    private Instant judgedTo;
    private Instant notBefore;
    private Instant complainedOf = Instant.MIN;
    private boolean busy;
    private boolean away;
    private long tenure;
    private boolean heir;
    private @Nullable Occasion occasion;
    private @Nullable Occasion inherited;

    /// A watch that knows nothing of the time before now: what our own program did not see cannot be
    /// counted.
    ///
    /// @param executor does the slow work, such as one virtual thread each
    public PostWatch(
            Post post, FilmStock stock, AlarmRaising raising, WatchLimits limits, Clock clock, Executor executor) {
        this.post = post;
        this.raising = raising;
        this.limits = limits;
        this.film = new PostFilm(post.row(), stock, limits.spoolBytes());
        this.ahead = new LookAhead(post.row().sustained());
        this.clock = clock;
        this.executor = executor;
        Instant now = clock.now();
        this.ledger = ConditionLedger.starting(
                new ConditionLedger.Asked(
                        post.camera(), post.zone(), post.rule().condition(), limits.cover()),
                now);
        this.begun = now;
        this.judgedTo = now;
        this.notBefore = now;
    }

    /// From when it knows anything.
    public Instant begun() {
        return begun;
    }

    /// The post that is watched.
    public Post post() {
        return post;
    }

    /// One coded picture, after the ring has it.
    public void unit(AccessUnit unit) {
        film.unit(unit);
    }

    /// One look of the detector. Where it may be the last one that the rule waited for, it judges at once.
    public void seen(Observation look) {
        if (isLast(look)) {
            second();
        }
    }

    private synchronized boolean isLast(Observation look) {
        ledger = ledger.record(look);
        post.rule().condition().said(look, post.zone()).ifPresent(word -> said.add(look.at(), word));
        return !look.at().isBefore(ahead.fires());
    }

    /// Something that happened to the stream.
    public synchronized void event(StreamEvent event) {
        switch (event) {
            case StreamEvent.Down down -> unseen(down.at(), UnseenReason.STREAM_LOST);
            case StreamEvent.Stopped stopped -> unseen(stopped.at(), UnseenReason.STREAM_LOST);
            case StreamEvent.CameraClock word -> film.clock(word);
            case StreamEvent.Connecting _, StreamEvent.Started _, StreamEvent.Dropped _, StreamEvent.Rerouted _ -> {}
        }
    }

    /// The film, or the looks, come from another stream of the camera from now on, and counting begins anew.
    ///
    /// @param from the stream of the film
    /// @param known what its camera claimed of its time so far
    /// @param reason why nothing is known until the next look
    public synchronized void changed(StreamKind from, CameraTimes known, UnseenReason reason) {
        unseen(clock.now(), reason);
        film.changed(from, known);
    }

    /// Something of our own, such as the media worker, has ended the looking.
    public synchronized void interrupted(UnseenReason reason) {
        unseen(clock.now(), reason);
    }

    /// What happens to a camera while another station watches it says nothing of what that one saw.
    private void unseen(Instant at, UnseenReason reason) {
        ledger = ledger.interrupted(at, away ? UnseenReason.NOT_OURS : reason);
    }

    /// The camera is another station's from now on: nothing is known of the post, and what was begun here is
    /// dropped. An alarm that was raised goes on at the station that takes over.
    public synchronized void leave() {
        away = true;
        unseen(clock.now(), UnseenReason.NOT_OURS);
        forget();
    }

    /// The camera is this station's from now on. Film and looks from before do not count.
    ///
    /// @param vacant how long nobody watched; up to the rule's window of merging an alarm of the station
    ///     before is continued and not raised again
    public synchronized void begin(Optional<Duration> vacant) {
        away = false;
        forget();
        heir = vacant.filter(time -> time.compareTo(post.row().merge()) <= 0).isPresent();
    }

    /// Another watch sees what comes from a moment on. What was seen until then is still judged.
    public synchronized void retire(Instant at) {
        retired = at;
    }

    /// Whether it was retired before a moment and has nothing left to finish.
    public synchronized boolean isOver(Instant moment) {
        Instant at = retired;
        return at != null && at.isBefore(moment) && !busy && occasion == null;
    }

    private void forget() {
        tenure++;
        judgedTo = clock.now();
        notBefore = judgedTo;
        film.forget();
        occasion = null;
        inherited = null;
        heir = false;
    }

    /// What is known of the duty at the post since the last hours, up to now, or up to when it was retired. Of a
    /// post of duty only.
    public List<Segment> segments() {
        return Segment.ofDuty(spells());
    }

    /// What is known of the rule's condition since the last hours, up to now, or up to when it was retired.
    public synchronized List<Spell> spells() {
        return ledger.spells(seenTo(clock.now()));
    }

    private Instant seenTo(Instant until) {
        Instant at = retired;
        return at != null && at.isBefore(until) ? at : until;
    }

    /// Judges. To be called once a second.
    public void second() {
        next().ifPresent(executor::execute);
    }

    private synchronized Optional<Runnable> next() {
        Instant now = clock.now();
        Instant until = settled(now);
        ledger = ledger.keepingSince(oldest(now));
        said.forget(oldest(now));
        List<Spell> open = unjudged(until);
        Optional<Instant> running = post.rule().running(open, post.hours(), until);
        Optional<Episode> due = post.rule().judge(open, post.hours()).stream().findFirst();
        // What waited for its second look keeps its beginning, also when its stretch is over by then.
        keepBeginning(due.map(Episode::from).or(() -> running));
        ahead.follow(occasion == null ? running : Optional.empty());
        if (busy || now.isBefore(notBefore)) {
            return Optional.empty();
        }
        if (heir) {
            return Optional.of(task(of -> inherit(raising.unended(post, now), of)));
        }
        Occasion before = inherited;
        if (before != null) {
            return continuing(before, Heir.of(open, post, until));
        }
        Occasion raised = occasion;
        if (raised != null) {
            return completion(raised, open, until);
        }
        return due.map(episode ->
                        firing(episode, running.filter(episode.to()::isAfter).isPresent()))
                .or(() -> running.filter(from -> ahead.isDue(now)).map(this::looking));
    }

    private Runnable looking(Instant from) {
        List<AccessUnit> known = film.ahead(from, ahead.fires());
        return task(of -> Proof.ahead(post, raising.look(), known));
    }

    /// The newest look settles what was before it, for the ledger takes none from before its last;
    /// what it speaks for itself settles by waiting.
    private Instant settled(Instant now) {
        Instant waited = now.minus(limits.settle());
        Instant newest = ledger.newest();
        return newest.isAfter(waited) && !newest.isAfter(now) ? newest : waited;
    }

    /// What goes on is known from its beginning.
    private Instant oldest(Instant now) {
        Instant usual =
                now.minus(LEDGER).minus(post.row().sustained()).minus(post.row().merge());
        Occasion raised = occasion;
        return raised != null && raised.finding().from().isBefore(usual)
                ? raised.finding().from()
                : usual;
    }

    private Optional<Runnable> continuing(Occasion before, Heir found) {
        return switch (found) {
            case Heir.Waits _ -> Optional.empty();
            case Heir.Nothing _ -> {
                inherited = null;
                yield Optional.empty();
            }
            case Heir.Ended ended -> Optional.of(task(of -> complete(before.resumedAt(ended.from()), ended.to(), of)));
        };
    }

    private synchronized void inherit(Optional<Occasion> unended, long of) {
        if (of == tenure) {
            heir = false;
            inherited = unended.orElse(null);
        }
    }

    /// The spells behind what was judged for good.
    private List<Spell> unjudged(Instant until) {
        return ledger.spells(seenTo(until)).stream()
                .flatMap(spell -> spell.since(judgedTo).stream())
                .toList();
    }

    private void keepBeginning(Optional<Instant> running) {
        if (!busy && occasion == null && inherited == null) {
            film.keepBeginning(running);
        }
    }

    private Runnable firing(Episode episode, boolean goesOn) {
        List<AccessUnit> beginning = film.beginning(episode.from());
        Shown shown = said.between(episode.from(), episode.firedAt());
        return task(of -> fire(episode, goesOn, beginning, shown, of));
    }

    /// The end is taken as soon as the stretch is over, while the ring still holds it.
    private Optional<Runnable> completion(Occasion raised, List<Spell> open, Instant until) {
        Instant from = raised.finding().from();
        if (post.rule().running(open, post.hours(), until).filter(from::equals).isPresent()) {
            return Optional.empty();
        }
        Instant end = post.rule().stretches(open, post.hours()).stream()
                .filter(stretch -> stretch.from().equals(from))
                .map(BusinessHours.Stretch::to)
                .findFirst()
                .orElse(raised.finding().to());
        Instant to = end.isBefore(raised.finding().to()) ? raised.finding().to() : end;
        return Optional.of(task(of -> complete(raised, to, of)));
    }

    private Runnable task(LongConsumer slow) {
        busy = true;
        long holding = tenure;
        return () -> work(() -> slow.accept(holding));
    }

    private void work(Runnable task) {
        boolean done = false;
        try {
            task.run();
            done = true;
        } catch (FaultException refused) {
            LOG.log(Level.ERROR, "post at {0}: {1}", post.camera().code(), refused.code());
        } catch (RefusedException refused) {
            LOG.log(Level.ERROR, "post at {0}: may not: {1}", post.camera().code(), refused.getMessage());
        } finally {
            free(done);
        }
    }

    private void fire(Episode episode, boolean goesOn, List<AccessUnit> beginning, Shown shown, long of) {
        Proof proof = Proof.of(post, raising.look(), film.of(beginning, episode.to()), episode);
        switch (proof.answer()) {
            case SecondLook.Agrees agrees ->
                raised(raising.raise(post, episode, proof.film().orElseThrow(), agrees, shown), of);
            case SecondLook.Disagrees disagrees -> contradicted(disagrees.why(), of);
            case SecondLook.Cannot cannot -> unproven(episode, goesOn, cannot.why(), of);
        }
    }

    private void complete(Occasion raised, Instant to, long of) {
        raising.complete(post, raised, film.ending(to), to);
        over(to, of);
    }

    private synchronized void raised(Occasion alarm, long of) {
        if (of == tenure) {
            occasion = alarm;
            film.forget();
        }
    }

    private synchronized void over(Instant to, long of) {
        if (of == tenure) {
            occasion = null;
            inherited = null;
            judgedTo = to;
        }
    }

    /// Two looks at one film say two things, so nothing is known of it and counting begins anew.
    private synchronized void contradicted(String why, long of) {
        LOG.log(
                Level.INFO,
                "post at {0}: the second look disagrees: {1}",
                post.camera().code(),
                why);
        if (of != tenure) {
            return;
        }
        Instant now = clock.now();
        ledger = ledger.interrupted(now, UnseenReason.UNUSABLE);
        judgedTo = now;
        film.forget();
    }

    /// Without a second look there is no alarm. While the stretch goes on it is tried again; when it is
    /// over, its film will not come back.
    private synchronized void unproven(Episode episode, boolean goesOn, String why, long of) {
        LOG.log(
                complainedOf.equals(episode.from()) ? Level.DEBUG : Level.WARNING,
                "post at {0}, {1}: since {2}, not raised, the second look cannot: {3}",
                post.camera().code(),
                post.row().rule(),
                episode.from(),
                why);
        complainedOf = episode.from();
        if (of != tenure) {
            return;
        }
        if (goesOn) {
            notBefore = clock.now().plus(limits.retry());
        } else {
            judgedTo = episode.to();
        }
    }

    private synchronized void free(boolean done) {
        busy = false;
        if (!done) {
            notBefore = clock.now().plus(limits.retry());
        }
    }
}
