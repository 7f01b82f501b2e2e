package org.xunyao.app.sales.ward;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.app.watch.AlarmRaising;
import org.xunyao.app.watch.Post;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.RuleBook;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.sales.SaleHit;
import org.xunyao.supervision.sales.SaleHit.Why;
import org.xunyao.supervision.sales.SaleLine;
import org.xunyao.supervision.sales.SaleRule;
import org.xunyao.supervision.sales.TillClock;
import org.xunyao.supervision.sign.Shown;
import org.xunyao.video.CameraId;
import org.xunyao.video.cache.Footage;

/// Raises what was found in sales as an alarm, with the film around the sale (销售告警). It goes the way of every
/// alarm: a second look, sealed film, the desk, its window of merging. Without film nothing is raised, because
/// whoever reviews must see the original clip (domain/ai-supervision.md §3); then the room says so.
///
/// @param raising seals and raises, in the name of the rule
/// @param films where film is found
/// @param terms by what it goes
public record SaleAlarms(AlarmRaising raising, Films films, Terms terms, Clock clock) {
    private static final System.Logger LOG = System.getLogger(SaleAlarms.class.getName());
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// Port: film of a camera, out of its ring and of the cache.
    @FunctionalInterface
    public interface Films {
        /// What there is between two moments.
        Footage of(CameraId camera, Instant from, Instant to);
    }

    /// By what it goes.
    ///
    /// @param rows of the rules
    /// @param colours of their alarms
    /// @param around so much film on either side of the sale
    /// @param clock how far a till's clock may be wrong for its film to be that of the sale
    public record Terms(RuleBook rows, Map<SaleRule, AlarmColour> colours, Duration around, Duration clock) {
        /// Copies the map.
        public Terms {
            colours = Map.copyOf(colours);
        }
    }

    /// What becomes of the film of a hit that waits for it.
    ///
    /// @param lines of its receipt
    /// @param till the clock of its till; where it is not known well enough, the alarm says so
    /// @throws FaultException `EVIDENCE-DISK`, `STORE-…`, `CACHE-DISK`, `RULE-MISSING`; it is tried again
    SaleHit.Film film(SaleHit hit, List<SaleLine> lines, TillClock till) {
        CameraId camera = hit.camera().orElseThrow();
        String rule = hit.key().rule().code();
        AlarmRuleRow row = terms.rows()
                .row(rule, hit.version())
                .orElseThrow(() -> new FaultException("RULE-MISSING", rule + "/" + hit.version()));
        Footage footage =
                films.of(camera, hit.at().minus(terms.around()), hit.at().plus(terms.around()));
        Optional<AlarmRaising.Film> film = SaleFilm.around(footage, hit.at());
        if (film.isEmpty()) {
            return new SaleHit.Film.None(Why.NO_FILM);
        }
        Post post = post(hit, row, SaleWords.facts(hit, lines, till.within(terms.clock())));
        var question = new SecondLook.Question(
                post.rule().condition(), post.zone(), hit.at(), Duration.ZERO, List.of(hit.at()));
        return switch (raising.look().look(film.get().clip().units(), question)) {
            case SecondLook.Agrees agrees ->
                new SaleHit.Film.Sealed(raising.raise(post, episode(hit, row), film.get(), agrees, Shown.NOTHING)
                        .alarm()
                        .value());
            case SecondLook.Disagrees _ -> new SaleHit.Film.None(Why.UNSEEN);
            case SecondLook.Cannot cannot -> later(hit, cannot.why());
        };
    }

    private SaleHit.Film later(SaleHit hit, String why) {
        Instant now = clock.now();
        LOG.log(Level.INFO, "sale {0}: its film cannot be looked at: {1}", hit.id(), why);
        return hit.foundAt().plus(PATIENCE).isBefore(now)
                ? new SaleHit.Film.None(Why.UNSEEN)
                : new SaleHit.Film.Waits(now.plus(RETRY));
    }

    private Post post(SaleHit hit, AlarmRuleRow row, String facts) {
        return new Post(
                hit.camera().orElseThrow(),
                hit.shop(),
                Zone.whole(facts),
                Post.rule(row),
                new BusinessHours(clock.zone(), Map.of()),
                terms.colours().getOrDefault(hit.key().rule(), AlarmColour.ORANGE));
    }

    /// For AI-02 the time before the sale counts, for the others what came behind it.
    private static Episode episode(SaleHit hit, AlarmRuleRow row) {
        Duration length = row.sustained();
        boolean before = hit.key().rule() == SaleRule.UNATTENDED;
        Instant from = before ? hit.at().minus(length) : hit.at();
        return new Episode(row, from, from.plus(length), from.plus(length), length, 1);
    }
}
