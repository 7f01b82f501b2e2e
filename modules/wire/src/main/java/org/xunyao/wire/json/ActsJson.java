package org.xunyao.wire.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.course.Act;
import org.xunyao.casework.course.ActText;
import org.xunyao.casework.course.UnreadableAct;
import org.xunyao.casework.procedure.Event;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Acts of a case as JSON: an object with the event, the version of this text and the record of the
/// act, which has the name of its event. A record that gains a component needs a new version and a
/// reader for the old one: lines of a penalty of version 1 do not say how they were weighed.
public final class ActsJson implements ActText {
    private static final int VERSION = 2;
    private static final int BEFORE_WEIGHING = 1;
    private static final String WEIGHED = "weighed";
    private static final int CHARACTERS_AT_MOST = 1 << 20;
    private static final Map<String, Class<?>> RECORDS = records(Act.class)
            .filter(type -> type != UnreadableAct.class)
            .collect(Collectors.toUnmodifiableMap(ActsJson::name, Function.identity()));

    private final JsonMapper mapper =
            StrictJson.mapper().rebuild().addMixIn(Money.class, Amount.class).build();

    /// A codec; sharing one among threads is safe.
    public ActsJson() {}

    /// The text of an act.
    ///
    /// @throws FaultException `CASE-TOO-LONG` if it could not be read again
    @Override
    public String write(Act act) {
        if (act instanceof UnreadableAct unreadable) {
            return unreadable.text();
        }
        String text = mapper.writeValueAsString(new Envelope(act.event().code(), VERSION, mapper.valueToTree(act)));
        if (read(act.event(), text) instanceof UnreadableAct) {
            throw new FaultException("CASE-TOO-LONG", act.event().code() + ": " + text.length());
        }
        return text;
    }

    @Override
    public Act read(Event event, String text) {
        @Nullable Act act = text.length() > CHARACTERS_AT_MOST ? null : parsed(event, text);
        return act == null ? new UnreadableAct(event, text) : act;
    }

    private @Nullable Act parsed(Event event, String text) {
        try {
            @Nullable Envelope envelope = mapper.readValue(text, Envelope.class);
            @Nullable Class<?> type = RECORDS.get(event.name());
            if (envelope == null || type == null || !envelope.event().equals(event.code()) || !isKnown(envelope)) {
                return null;
            }
            return (Act) mapper.treeToValue(envelope.act(), type);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            System.getLogger(ActsJson.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "act {0} cannot be read: {1}",
                            event,
                            unreadable.getClass().getSimpleName());
            return null;
        }
    }

    /// Whether its version can be read; an old act gets what it lacks.
    private static boolean isKnown(Envelope envelope) {
        return envelope.version() == VERSION || (envelope.version() == BEFORE_WEIGHING && isFilledIn(envelope.act()));
    }

    // A line of then that already says how it was weighed is none of ours.
    private static boolean isFilledIn(JsonNode act) {
        for (JsonNode line : act.path("penalty").path("lines")) {
            if (!(line instanceof ObjectNode plain) || plain.has(WEIGHED)) {
                return false;
            }
            plain.putNull(WEIGHED);
        }
        return true;
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ActsJson::records)
                : Stream.of(type);
    }

    /// The name of a record as that of its event: ReviewPass is REVIEW_PASS.
    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    // An amount keeps the name that it had when the first journals were written.
    interface Amount {
        @JsonProperty("amount")
        long fen();
    }

    record Envelope(String event, int version, JsonNode act) {}
}
