package org.xunyao.wire.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.documents.DocumentKind.Direction;
import org.xunyao.documents.DocumentKind.NumberKind;
import org.xunyao.documents.DocumentKind.Traits;
import org.xunyao.documents.DocumentKind.Volume;
import org.xunyao.documents.form.Caption;
import org.xunyao.documents.form.Choice;
import org.xunyao.documents.form.FieldKind;
import org.xunyao.documents.form.FormCheck;
import org.xunyao.documents.form.FormField;
import org.xunyao.documents.form.FormGroup;
import org.xunyao.documents.form.FormSpec;

/// Makes a form of its JSON.
final class FormReader {
    private static final Set<String> SPEC = Set.of(
            "number",
            "code",
            "name",
            "name_en",
            "template",
            "numbering",
            "word",
            "direction",
            "volume",
            "starred",
            "seal",
            "receipt",
            "source",
            "effective_from",
            "effective_to",
            "verified",
            "groups",
            "checks");
    private static final Set<String> GROUP = Set.of("key", "label", "label_en", "fields");
    private static final Set<String> FIELD = Set.of(
            "key",
            "label",
            "label_en",
            "kind",
            "required",
            "verified",
            "fill",
            "phrase",
            "hint",
            "hint_en",
            "choices",
            "columns");
    private static final Set<String> CHOICE = Set.of("key", "label", "label_en");

    private final FormNode root;

    FormReader(FormNode root) {
        this.root = root;
    }

    FormSpec spec() {
        root.object(SPEC);
        return root.made(() -> new FormSpec(
                root.number("number"),
                root.text("code"),
                new Caption(root.text("name"), root.optional("name_en")),
                root.text("template"),
                numbering(),
                new Traits(
                        root.oneOf("direction", Direction.class),
                        root.oneOf("volume", Volume.class),
                        root.flag("starred", null),
                        root.flag("seal", null),
                        root.flag("receipt", null)),
                root.text("source"),
                new FormSpec.Term(
                        root.day("effective_from"), root.maybeDay("effective_to"), root.flag("verified", null)),
                root.each("groups", FormReader::group),
                root.each("checks", FormReader::check)));
    }

    private NumberKind numbering() {
        String word = root.optional("word");
        NumberKind numbering = switch (root.text("numbering")) {
            case "NUMBERED" -> new NumberKind.Numbered(word);
            case "REGISTER" -> new NumberKind.Register();
            case "NONE" -> new NumberKind.None();
            default -> throw root.at("numbering").bad("none of NUMBERED, REGISTER, NONE");
        };
        if (numbering instanceof NumberKind.Numbered == word.isEmpty()) {
            throw root.at("word").bad("belongs to NUMBERED, and only there");
        }
        return numbering;
    }

    private static FormGroup group(FormNode node) {
        node.object(GROUP);
        return new FormGroup(node.text("key"), caption(node), node.each("fields", FormReader::field));
    }

    private static FormField field(FormNode node) {
        node.object(FIELD);
        String hint = node.optional("hint");
        return new FormField(
                node.text("key"),
                caption(node),
                node.oneOf("kind", FieldKind.class),
                node.flag("required", false),
                node.flag("verified", true),
                node.optional("fill"),
                node.optional("phrase"),
                hint.isEmpty() ? Optional.empty() : Optional.of(new Caption(hint, node.optional("hint_en"))),
                node.each("choices", FormReader::choice),
                node.each("columns", FormReader::field));
    }

    private static Choice choice(FormNode node) {
        node.object(CHOICE);
        return new Choice(node.text("key"), caption(node));
    }

    private static Caption caption(FormNode node) {
        return new Caption(node.text("label"), node.optional("label_en"));
    }

    private static FormCheck check(FormNode node) {
        return switch (node.text("code")) {
            case "ORDER" -> {
                node.object(Set.of("code", "first", "second", "field"));
                yield new FormCheck.Order(node.text("first"), node.text("second"), node.text("field"));
            }
            case "WITH" -> {
                node.object(Set.of("code", "first", "second", "field"));
                yield new FormCheck.With(node.text("first"), node.text("second"), node.text("field"));
            }
            case "AT-LEAST-ONE" -> new FormCheck.AtLeastOne(several(node), node.text("field"));
            case "EXACTLY-ONE" -> new FormCheck.ExactlyOne(several(node), node.text("field"));
            default -> throw node.at("code").bad("none of ORDER, WITH, AT-LEAST-ONE, EXACTLY-ONE");
        };
    }

    private static List<String> several(FormNode node) {
        List<String> names = node.object(Set.of("code", "of", "field")).texts("of");
        if (names.size() < 2) {
            throw node.at("of").bad("not several");
        }
        return names;
    }
}
