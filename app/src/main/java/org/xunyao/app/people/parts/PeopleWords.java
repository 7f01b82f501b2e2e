package org.xunyao.app.people.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.xunyao.access.RoleId;
import org.xunyao.ui.text.Texts;

/// The words of 人员与权限.
public final class PeopleWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Texts texts;
    private final ZoneId zone;

    /// @param texts hold the bundle of this screen and the program's, which names the roles
    /// @param zone in which times are written
    public PeopleWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// The words themselves.
    public Texts texts() {
        return texts;
    }

    /// The sentence of a key.
    public String of(String key, Object... arguments) {
        return texts.of(key, arguments);
    }

    /// A role's name; one that has no words is told by its code.
    public String role(RoleId role) {
        String key = "role." + role.code();
        return texts.has(key) ? texts.of(key) : role.code();
    }

    /// The names of roles, or that there are none.
    public String roles(Collection<RoleId> roles) {
        return roles.isEmpty()
                ? texts.of("roles.none")
                : roles.stream().map(this::role).sorted().collect(Collectors.joining(texts.of("and")));
    }

    /// A time to the minute.
    public String time(Instant at) {
        return MINUTE.withZone(zone).format(at);
    }

    /// A day.
    public String day(LocalDate day) {
        return day.toString();
    }

    /// The sentence of a refusal; one without words is told by its code.
    public String refusal(String code) {
        String key = "refusal." + code;
        return texts.has(key) ? texts.of(key) : texts.of("refusal.OTHER", code);
    }
}
