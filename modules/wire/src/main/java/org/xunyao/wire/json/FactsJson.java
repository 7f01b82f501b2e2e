package org.xunyao.wire.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.FactsText;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.kernel.FaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Facts as JSON: an object with the number of the form, the version of this text and the record of the
/// kind. A record that gains a component needs a new version and a reader for the old one; a form that is data
/// does not. A record that knows evidence by number is of version 2; without any it is written as of version 1,
/// which has no `links`.
public final class FactsJson implements FactsText {
    private static final int VERSION = 1;
    private static final int LINKED = 2;
    private static final String LINKS = "links";
    private static final int CHARACTERS_AT_MOST = 4 << 20;

    private final DocumentKinds kinds;
    private final JsonMapper mapper = StrictJson.mapper();

    /// @param kinds give the record of each form
    public FactsJson(DocumentKinds kinds) {
        this.kinds = kinds;
    }

    /// The text of facts.
    ///
    /// @throws FaultException `DOC-TOO-LONG` if it would have more characters than are read again
    @Override
    public String write(Facts facts) {
        if (facts instanceof UnreadableFacts unreadable) {
            return unreadable.text();
        }
        String text = mapper.writeValueAsString(envelope(facts));
        if (text.length() > CHARACTERS_AT_MOST) {
            throw new FaultException("DOC-TOO-LONG", "form " + facts.kind() + ": " + text.length());
        }
        return text;
    }

    private Envelope envelope(Facts facts) {
        if (facts instanceof SheetFacts sheet) {
            return new Envelope(facts.kind(), VERSION, mapper.valueToTree(new SheetText(sheet.values(), sheet.rows())));
        }
        JsonNode tree = mapper.valueToTree(facts);
        if (tree instanceof ObjectNode record && record.path(LINKS).isEmpty()) {
            record.remove(LINKS);
            return new Envelope(facts.kind(), VERSION, record);
        }
        return new Envelope(facts.kind(), LINKED, tree);
    }

    @Override
    public Facts read(int kind, String text) {
        @Nullable Facts facts = text.length() > CHARACTERS_AT_MOST ? null : parsed(kind, text);
        return facts == null ? new UnreadableFacts(kind, text) : facts;
    }

    private @Nullable Facts parsed(int kind, String text) {
        try {
            @Nullable Envelope envelope = mapper.readValue(text, Envelope.class);
            if (envelope == null || envelope.form() != kind) {
                return null;
            }
            return kinds.byNumber(kind) instanceof FormSpec spec
                    ? sheet(envelope, spec)
                    : record(envelope, kinds.byNumber(kind));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            System.getLogger(FactsJson.class.getName())
                    .log(System.Logger.Level.WARNING, "facts of form {0} cannot be read: {1}", kind, name(unreadable));
            return null;
        }
    }

    private @Nullable Facts sheet(Envelope envelope, FormSpec spec) {
        return envelope.version() == VERSION
                ? mapper.treeToValue(envelope.facts(), SheetText.class).facts(spec)
                : null;
    }

    /// Links are there exactly where the version says so.
    private @Nullable Facts record(Envelope envelope, DocumentKind kind) {
        boolean linked = envelope.version() == LINKED;
        boolean known = linked || envelope.version() == VERSION;
        if (!known
                || !(envelope.facts() instanceof ObjectNode facts)
                || facts.path(LINKS).isEmpty() == linked) {
            return null;
        }
        if (!linked) {
            if (facts.has(LINKS)) {
                return null;
            }
            facts.putArray(LINKS);
        }
        return mapper.treeToValue(facts, kind.facts());
    }

    /// The class only: messages of the parser repeat what it read, which may be personal.
    private static String name(RuntimeException unreadable) {
        return unreadable.getClass().getSimpleName();
    }

    record Envelope(int form, int version, JsonNode facts) {}

    /// Facts of a form that is data: by the keys of its blanks, whatever the form says of them today. A form that
    /// gains or loses a blank therefore needs no other version.
    record SheetText(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
        /// Refuses nothings inside the maps, which the mapper lets pass.
        SheetText {
            boolean whole = values.values().stream().allMatch(Objects::nonNull)
                    && rows.values().stream()
                            .allMatch(table -> table != null
                                    && table.stream()
                                            .allMatch(row -> row != null
                                                    && row.values().stream().allMatch(Objects::nonNull)));
            if (!whole) {
                throw new IllegalArgumentException("nothing where words belong");
            }
        }

        SheetFacts facts(FormSpec spec) {
            return new SheetFacts(spec, values, rows);
        }
    }
}
