package org.xunyao.app.people.account;

import java.util.Locale;

/// Which accounts the list shows.
///
/// @param kind of accounts
/// @param words part of login, name or unit; empty for all
public record PersonFilter(Kind kind, String words) {
    /// Everybody.
    public static final PersonFilter ALL = new PersonFilter(Kind.ALL, "");

    /// Kinds of accounts.
    public enum Kind {
        /// 全部.
        ALL,
        /// 在用.
        ACTIVE,
        /// 锁定.
        LOCKED,
        /// 停用.
        DISABLED,
        /// 待核准.
        PENDING
    }

    /// Whether an account is shown.
    public boolean lets(PersonRow row) {
        boolean fits = switch (kind) {
            case ALL -> true;
            case ACTIVE -> row.state() instanceof AccountState.Active;
            case LOCKED -> row.state() instanceof AccountState.Locked;
            case DISABLED -> row.state() instanceof AccountState.Disabled;
            case PENDING -> row.pending().isPresent();
        };
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        String all = (row.login() + " " + row.name() + " " + row.unit()).toLowerCase(Locale.ROOT);
        return fits && all.contains(wanted);
    }
}
