package org.xunyao.wire.spot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.casework.course.PenaltyLine;
import org.xunyao.casework.penalty.Weighed;
import org.xunyao.casework.summary.SpotAct;
import org.xunyao.casework.summary.SpotEvent;
import org.xunyao.casework.summary.SpotText;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Money;
import org.xunyao.wire.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Acts of the summary procedure and what was typed for it, as JSON: an act is an object with its event, the
/// version of this text and its record. A record that gains a component needs a new version and a reader for
/// the old one.
public final class SpotJson implements SpotText {
    private static final int VERSION = 1;
    private static final int CHARACTERS_AT_MOST = 1 << 20;

    private final JsonMapper mapper = StrictJson.mapper()
            .rebuild()
            .addMixIn(PenaltyLine.class, Line.class)
            .build();

    /// A codec; sharing one among threads is safe.
    public SpotJson() {}

    /// The text of an act.
    ///
    /// @throws FaultException `CASE-TOO-LONG` if it could not be read again
    @Override
    public String write(SpotAct act) {
        if (act instanceof SpotAct.Unreadable unreadable) {
            return unreadable.text();
        }
        String text = mapper.writeValueAsString(new Envelope(act.event().code(), VERSION, mapper.valueToTree(act)));
        if (read(act.event(), text) instanceof SpotAct.Unreadable) {
            throw new FaultException("CASE-TOO-LONG", act.event().code() + ": " + text.length());
        }
        return text;
    }

    @Override
    public SpotAct read(SpotEvent event, String text) {
        @Nullable SpotAct act = text.length() > CHARACTERS_AT_MOST ? null : parsed(event, text);
        return act == null ? new SpotAct.Unreadable(event, text) : act;
    }

    @Override
    public String write(Map<String, String> typed) {
        return mapper.writeValueAsString(new Typed(typed));
    }

    @Override
    public Map<String, String> typed(String text) {
        try {
            return mapper.readValue(text, Typed.class).words();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            warn("draft", unreadable);
            return Map.of();
        }
    }

    private @Nullable SpotAct parsed(SpotEvent event, String text) {
        try {
            Envelope envelope = mapper.readValue(text, Envelope.class);
            boolean known = envelope.event().equals(event.code()) && envelope.version() == VERSION;
            return known ? mapper.treeToValue(envelope.act(), kind(event)) : null;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            warn(event.code(), unreadable);
            return null;
        }
    }

    private static Class<? extends SpotAct> kind(SpotEvent event) {
        return switch (event) {
            case BEGIN -> throw new IllegalArgumentException("a beginning is no act");
            case SHOW_BADGES -> SpotAct.ShowBadges.class;
            case INVESTIGATE -> SpotAct.Investigate.class;
            case HEAR -> SpotAct.Hear.class;
            case DECIDE -> SpotAct.Decide.class;
            case DELIVER -> SpotAct.Deliver.class;
            case COLLECT -> SpotAct.Collect.class;
            case PAY -> SpotAct.Pay.class;
            case HAND_IN -> SpotAct.HandIn.class;
            case BANK -> SpotAct.Bank.class;
            case FILE -> SpotAct.FileAway.class;
            case GIVE_OVER -> SpotAct.GiveOver.class;
            case DROP -> SpotAct.Drop.class;
        };
    }

    private static void warn(String what, Exception unreadable) {
        System.getLogger(SpotJson.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "{0} of a sitting cannot be read: {1}",
                        what,
                        unreadable.getClass().getSimpleName());
    }

    // On the spot nothing is weighed: a line has what it had in the first journals.
    abstract static class Line {
        @JsonCreator
        Line(
                @JsonProperty("kind") PenaltyLine.Kind kind,
                @JsonProperty("amount") Money amount,
                @JsonProperty("words") String words) {}

        @JsonIgnore
        abstract Optional<Weighed> weighed();
    }

    record Envelope(String event, int version, JsonNode act) {}

    record Typed(Map<String, String> words) {}
}
