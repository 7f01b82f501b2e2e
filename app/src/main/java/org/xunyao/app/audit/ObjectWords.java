package org.xunyao.app.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xunyao.access.Target;
import org.xunyao.ui.text.Texts;

/// What the second half of an object says where it is no identifier: a list, an outcome, a count, two times.
final class ObjectWords {
    private static final Pattern SCRUBBED = Pattern.compile("(\\d+) items, (\\d+) faults");
    private static final String NOT_SEEN = "/not-seen";

    private final Texts texts;
    private final Function<Instant, String> time;

    ObjectWords(Texts texts, Function<Instant, String> time) {
        this.texts = texts;
        this.time = time;
    }

    /// In words; what nobody gave words is shown as it is written.
    String of(Target target) {
        String id = target.id();
        if (id.equals("*")) {
            return texts.of("object.all");
        }
        return switch (target.kind()) {
            case "clock" -> jump(id).orElse(id);
            case "ledger" -> id.replace(NOT_SEEN, texts.of("object.ledger.not-seen"));
            case "evidence" -> scrubbed(id).orElseGet(() -> word(target));
            default -> word(target);
        };
    }

    private String word(Target target) {
        String first = target.id().split(" ", 2)[0];
        String key = "object." + target.kind() + "." + first;
        return texts.has(key) ? texts.of(key) + target.id().substring(first.length()) : target.id();
    }

    private Optional<String> scrubbed(String id) {
        Matcher counted = SCRUBBED.matcher(id);
        return counted.matches()
                ? Optional.of(texts.of("object.evidence.scrubbed", counted.group(1), counted.group(2)))
                : Optional.empty();
    }

    private Optional<String> jump(String id) {
        String[] times = id.split(">", -1);
        try {
            return times.length == 2
                    ? Optional.of(texts.of(
                            "object.clock", time.apply(Instant.parse(times[0])), time.apply(Instant.parse(times[1]))))
                    : Optional.empty();
        } catch (DateTimeException noTimes) {
            return Optional.empty();
        }
    }
}
