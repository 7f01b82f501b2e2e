package org.xunyao.access;

import java.util.Set;
import java.util.UUID;
import org.xunyao.access.account.SignIn;

/// In whose name something is done. It is made by {@link SignIn} for persons and by {@link #ofRule} for
/// the machine.
public sealed interface Ticket {
    /// The pseudo-role of the machine: may raise and record, never decide.
    RoleId RULE = new RoleId("RULE");

    /// The pseudo-role of whoever stands at the sign-in form: may only try to sign in.
    RoleId DOOR = new RoleId("DOOR");

    /// The pseudo-role of whoever has given the right password but must change it or prove himself once more.
    RoleId NEWCOMER = new RoleId("NEWCOMER");

    /// The pseudo-role of anybody who has signed in.
    RoleId PERSON = new RoleId("PERSON");

    /// Roles that count for permission.
    Set<RoleId> roles();

    /// Whether the role counts for this ticket.
    default boolean holds(RoleId role) {
        return roles().contains(role);
    }

    /// How the audit names the actor: an identifier, never a personal name.
    String actor();

    /// A person who has signed in.
    ///
    /// @param session changes at every sign-in
    record OfPerson(Person person, UUID session) implements Ticket {
        @Override
        public Set<RoleId> roles() {
            return person.roles();
        }

        @Override
        public String actor() {
            return "person:" + person.id().value();
        }

        @Override
        public boolean holds(RoleId role) {
            return role.equals(PERSON) || person.roles().contains(role);
        }
    }

    /// A person whose password was right but who is not in yet: it is to be changed first, or the certificate
    /// is still to be shown. It can do nothing else.
    ///
    /// @param session becomes that of the person when he is in
    record OfNewcomer(Person person, UUID session) implements Ticket {
        @Override
        public Set<RoleId> roles() {
            return Set.of(NEWCOMER);
        }

        @Override
        public String actor() {
            return "person:" + person.id().value();
        }
    }

    /// The machine, acting by a versioned rule.
    ///
    /// @param version such as `AI-01/7`
    record OfRule(String version) implements Ticket {
        @Override
        public Set<RoleId> roles() {
            return Set.of(RULE);
        }

        @Override
        public String actor() {
            return "rule:" + version;
        }
    }

    /// Somebody unknown at the sign-in form.
    record AtTheDoor() implements Ticket {
        @Override
        public Set<RoleId> roles() {
            return Set.of(DOOR);
        }

        @Override
        public String actor() {
            return "door";
        }
    }

    /// A ticket for rows that the machine raises.
    static Ticket ofRule(String version) {
        return new OfRule(version);
    }
}
