package org.xunyao.wire.measure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.measure.MeasureAct;
import org.xunyao.casework.measure.MeasureActText;
import org.xunyao.casework.measure.MeasureEvent;
import org.xunyao.casework.measure.UnreadableMeasureAct;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Acts of a measure as JSON: an object with the event, the version of this text and the record of the
/// act, which has the name of its event. A record that gains a component needs a new version and a
/// reader for the old one.
public final class MeasureActsJson implements MeasureActText {
    private static final int VERSION = 1;
    private static final int CHARACTERS_AT_MOST = 1 << 20;
    private static final Map<String, Class<?>> RECORDS = records(MeasureAct.class)
            .filter(type -> type != UnreadableMeasureAct.class)
            .collect(Collectors.toUnmodifiableMap(MeasureActsJson::name, Function.identity()));

    private final JsonMapper mapper = StrictJson.mapper();

    /// A codec; sharing one among threads is safe.
    public MeasureActsJson() {}

    @Override
    public String write(MeasureAct act) {
        if (act instanceof UnreadableMeasureAct unreadable) {
            return unreadable.text();
        }
        String text = mapper.writeValueAsString(new Envelope(act.event().code(), VERSION, mapper.valueToTree(act)));
        if (read(act.event(), text) instanceof UnreadableMeasureAct) {
            throw new FaultException("MEASURE-TOO-LONG", act.event().code() + ": " + text.length());
        }
        return text;
    }

    @Override
    public MeasureAct read(MeasureEvent event, String text) {
        @Nullable MeasureAct act = text.length() > CHARACTERS_AT_MOST ? null : parsed(event, text);
        return act == null ? new UnreadableMeasureAct(event, text) : act;
    }

    private @Nullable MeasureAct parsed(MeasureEvent event, String text) {
        try {
            @Nullable Envelope envelope = mapper.readValue(text, Envelope.class);
            @Nullable Class<?> type = RECORDS.get(event.name());
            if (envelope == null
                    || type == null
                    || !envelope.event().equals(event.code())
                    || envelope.version() != VERSION) {
                return null;
            }
            return (MeasureAct) mapper.treeToValue(envelope.act(), type);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            System.getLogger(MeasureActsJson.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "act {0} cannot be read: {1}",
                            event,
                            unreadable.getClass().getSimpleName());
            return null;
        }
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(MeasureActsJson::records)
                : Stream.of(type);
    }

    /// The name of a record as that of its event: SendTest is SEND_TEST.
    private static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    record Envelope(String event, int version, JsonNode act) {}
}
