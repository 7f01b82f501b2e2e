package org.xunyao.access.people;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.xunyao.access.Person;
import org.xunyao.access.account.PasswordRules;

/// A password that opens nothing but its own change (一次性口令). It is shown to the administrator once and then
/// gone.
public final class OneTimePassword {
    /// Without signs that are read as others: no 0 O o, 1 l I, 5 S, 2 Z, 8 B.
    private static final String[] CLASSES = {"ACDEFGHJKLMNPQRTUVWXY", "abcdefghijkmnpqrstuvwxy", "34679", "#%+=?@"};

    private static final int LENGTH = 12;

    private final Person person;
    private final char[] secret;

    private OneTimePassword(Person person, char[] secret) {
        this.person = person;
        this.secret = secret;
    }

    /// Makes one that keeps the rules.
    static OneTimePassword make(Person person, PasswordRules rules, RandomGenerator random) {
        char[] made = new char[LENGTH];
        do {
            for (int i = 0; i < made.length; i++) {
                String chars = CLASSES[random.nextInt(CLASSES.length)];
                made[i] = chars.charAt(random.nextInt(chars.length()));
            }
        } while (!rules.check(person.login(), person.name(), made).isEmpty());
        return new OneTimePassword(person, made);
    }

    /// Whose it is.
    public Person person() {
        return person;
    }

    /// Lends it out and wipes it; a second time there are only blanks. The borrower keeps no copy.
    public void reveal(Consumer<char[]> borrower) {
        try {
            borrower.accept(secret);
        } finally {
            Arrays.fill(secret, ' ');
        }
    }

    /// For the hash; still there afterwards.
    char[] secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "OneTimePassword[…]";
    }
}
