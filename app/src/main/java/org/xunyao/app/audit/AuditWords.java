package org.xunyao.app.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.access.audit.ChainFinding;
import org.xunyao.ui.text.Texts;

/// Times, actions, objects and digests as the audit's screen writes them.
final class AuditWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final String RULE = "rule:";
    private static final Pattern IDENTIFIER =
            Pattern.compile("(person:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\s*");
    private static final int GROUP = 4;
    private static final int HALF = 32;

    private final Texts texts;
    private final ZoneId zone;
    private final ObjectWords objects;

    AuditWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.objects = new ObjectWords(texts, this::time);
    }

    String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    Texts texts() {
        return texts;
    }

    ZoneId zone() {
        return zone;
    }

    String time(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }

    static String number(long sequence) {
        return Texts.figure(sequence);
    }

    /// The action's name, or its code if nobody gave it one.
    String action(String code) {
        String key = "action." + code;
        return texts.has(key) ? texts.of(key) : code;
    }

    /// Name and code, or the code once if nobody gave it a name.
    String actionAndCode(String code) {
        String name = action(code);
        return name.equals(code) ? code : name + "　" + code;
    }

    /// The code of a name or of a code.
    Optional<String> actionCode(String typed) {
        if (typed.matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*")) {
            return Optional.of(typed);
        }
        return codes("actions").stream()
                .filter(code -> action(code).equalsIgnoreCase(typed))
                .findFirst();
    }

    /// The code of a kind's name; other words are taken as a code.
    String kindCode(String typed) {
        return codes("kinds").stream()
                .filter(code -> kind(code).equalsIgnoreCase(typed))
                .findFirst()
                .orElse(typed);
    }

    String kind(String code) {
        String key = "kind." + code;
        return texts.has(key) ? texts.of(key) : code;
    }

    String target(Target target) {
        return (kind(target.kind()) + " " + objects.of(target)).strip();
    }

    /// Whom or what a row is about: people by their names instead of identifiers, which stand beside the list.
    String object(AuditRow row) {
        Target target = row.link().target();
        return row.about()
                .map(name -> String.join(
                                " ",
                                kind(target.kind()),
                                name,
                                IDENTIFIER.matcher(objects.of(target)).replaceAll(""))
                        .strip())
                .orElseGet(() -> target(target));
    }

    /// Who did it; rules and the door have words.
    String actor(AuditRow row) {
        String actor = row.actor();
        if (actor.startsWith(RULE)) {
            return of("actor.rule", actor.substring(RULE.length()));
        }
        return actor.equals("door") ? of("actor.door") : actor;
    }

    String outcome(AuditRecord link) {
        String key = "outcome." + link.outcome();
        return texts.has(key) ? texts.of(key) : link.outcome();
    }

    String finding(ChainFinding found) {
        return found.bad()
                .map(bad -> of("flaw." + bad.flaw().name(), Texts.figure(bad.sequence()), Texts.figure(bad.until())))
                .orElseGet(() -> of("chain.whole", Texts.figure(found.count())));
    }

    /// A digest whole, in two lines of eight groups each, as it is compared by eye.
    static String digest(String hex) {
        var text = new StringBuilder();
        for (int at = 0; at < hex.length(); at += GROUP) {
            char before = at == HALF ? '\n' : ' ';
            text.append(at == 0 ? "" : before).append(hex, at, Math.min(hex.length(), at + GROUP));
        }
        return text.toString();
    }

    private List<String> codes(String key) {
        return List.of(texts.of(key).toLowerCase(Locale.ROOT).split(" "));
    }
}
