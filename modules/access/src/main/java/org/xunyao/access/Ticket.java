package org.xunyao.access;

import java.util.Set;
import java.util.UUID;

/// In whose name something is done. It is made by {@link SignIn} for persons and by {@link #ofRule} for
/// the machine.
public sealed interface Ticket {
    /// The pseudo-role of the machine: may raise and record, never decide.
    RoleId RULE = new RoleId("RULE");

    /// The pseudo-role of whoever stands at the sign-in form: may only try to sign in.
    RoleId DOOR = new RoleId("DOOR");

    /// Roles that count for permission.
    Set<RoleId> roles();

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
