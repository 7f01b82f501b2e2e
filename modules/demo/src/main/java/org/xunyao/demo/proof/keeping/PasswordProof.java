package org.xunyao.demo.proof.keeping;

import java.security.SecureRandom;
import org.xunyao.crypto.Argon2PasswordHash;
import org.xunyao.demo.proof.Findings;
import org.xunyao.demo.proof.Tables;

/// The change of a given password in the rows that are left.
///
/// @param login whose
/// @param given the password that somebody else chose
/// @param fresh the one that took its place
public record PasswordProof(Findings findings, Tables tables, String login, String given, String fresh) {
    /// The row's hash is that of the new password, and the given one is kept only as one that must not be
    /// used again.
    ///
    /// @throws IllegalArgumentException if the account has no row
    public void prove() {
        String person = tables.only("person", "login", login).text("id");
        Tables.Row account = tables.only("account", "person_id", person);
        String now = account.text("password_hash");
        String before = tables.only("password_before", "person_id", person).text("password_hash");
        var argon = new Argon2PasswordHash(new SecureRandom());
        boolean changed = now.startsWith("$argon2id$") && !now.equals(before) && fits(argon, fresh, now);
        boolean refused = !fits(argon, given, now) && fits(argon, given, before) && !fits(argon, fresh, before);
        long acts = tables.of("audit", "action_code", "session.change-password").stream()
                .filter(row -> row.text("actor").endsWith(person)
                        && row.text("outcome").equals("done"))
                .count();
        findings.say(
                changed && refused && account.text("must_change").equals("false") && acts > 0,
                "row of the account %s: its argon2id hash takes the new password and not the given one, "
                                .formatted(login)
                        + "which stands only among those before it; need not change any more; in the audit");
    }

    private static boolean fits(Argon2PasswordHash argon, String password, String hash) {
        return argon.matches(password.toCharArray(), hash);
    }
}
