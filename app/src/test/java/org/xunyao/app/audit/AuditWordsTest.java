package org.xunyao.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;

final class AuditWordsTest {
    private static final String SESSION = new UUID(1, 1).toString();
    private static final String PERSON = "person:" + new UUID(2, 2);

    private final AuditWords words =
            new AuditWords(Texts.of(Language.CHINESE).with(AuditView.BUNDLE), ZoneId.of("Asia/Shanghai"));

    @Test
    void whoSignedInIsNamedAndIdentifiersStandBesideTheList() {
        assertThat(object("session", SESSION + " " + PERSON, Optional.of("李铭"))).isEqualTo("登录 李铭");
        assertThat(object("session", "must-change " + PERSON, Optional.of("李铭")))
                .isEqualTo("登录 李铭 须先改口令");
        assertThat(object("account", new UUID(2, 2).toString(), Optional.of("李铭")))
                .isEqualTo("账户 李铭");
    }

    @Test
    void whatIsAboutNobodyKnownKeepsItsIdentifier() {
        assertThat(object("alarm", SESSION, Optional.empty())).isEqualTo("告警 " + SESSION);
        assertThat(object("session", SESSION + " " + PERSON, Optional.empty())).contains(PERSON);
    }

    @Test
    void rulesAndTheDoorHaveWords() {
        assertThat(words.actor(row("rule:AI-01/7", "alarm", SESSION, Optional.empty())))
                .isEqualTo("规则 AI-01/7");
        assertThat(words.actor(row("door", "session", SESSION, Optional.empty())))
                .isEqualTo("登录处");
        assertThat(words.actor(row("李铭", "alarm", SESSION, Optional.empty()))).isEqualTo("李铭");
    }

    private String object(String kind, String id, Optional<String> about) {
        return words.object(row("door", kind, id, about));
    }

    private static AuditRow row(String actor, String kind, String id, Optional<String> about) {
        var link = new AuditRecord(
                "s", 1, Instant.EPOCH, actor, "session.enter", new Target(kind, id), "done", "", "", "");
        return new AuditRow(link, actor, about);
    }
}
