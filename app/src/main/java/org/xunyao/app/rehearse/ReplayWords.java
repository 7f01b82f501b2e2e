package org.xunyao.app.rehearse;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.zone.DayHours;

/// The words behind `./run replay-rule`.
///
/// @param sustained instead of the rule's own least length
/// @param merge instead of the rule's own
/// @param zone instead of the whole picture
/// @param hours of the shop; without them the rule judges the whole film
/// @param begin when the first picture was taken, which a film does not prove
record ReplayWords(
        String rule,
        Path film,
        Optional<Duration> sustained,
        Optional<Duration> merge,
        Optional<Zone> zone,
        Optional<BusinessHours> hours,
        Optional<Instant> begin) {
    private static final Set<String> KNOWN = Set.of("--sustained", "--merge", "--zone", "--hours", "--begin");

    /// Understands them.
    ///
    /// @return empty if they make no sense
    static Optional<ReplayWords> of(List<String> words, ZoneId place) {
        Map<String, String> said = new HashMap<>();
        if (words.size() < 2 || words.size() % 2 != 0) {
            return Optional.empty();
        }
        for (int i = 2; i < words.size(); i += 2) {
            if (!KNOWN.contains(words.get(i)) || said.put(words.get(i), words.get(i + 1)) != null) {
                return Optional.empty();
            }
        }
        try {
            return Optional.of(new ReplayWords(
                    words.get(0),
                    Path.of(words.get(1)),
                    RehearseWords.one(said, "--sustained", text -> RehearseWords.seconds(text, 1)),
                    RehearseWords.one(said, "--merge", text -> RehearseWords.seconds(text, 0)),
                    RehearseWords.one(said, "--zone", RehearseWords::zone),
                    RehearseWords.one(
                            said, "--hours", text -> DayHours.read(text).week(place)),
                    RehearseWords.one(
                            said,
                            "--begin",
                            text -> LocalDateTime.parse(text).atZone(place).toInstant())));
        } catch (InvalidPathException wrong) {
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
