package org.xunyao.app.people.persons;

import org.xunyao.app.people.account.PersonAct;
import org.xunyao.app.people.account.PersonRow;
import org.xunyao.app.people.parts.OneTime;
/// What stands beside the list of accounts.

public sealed interface PersonSide {
    /// The selected account.
    record Detail() implements PersonSide {}

    /// The form of a new account.
    record Adding() implements PersonSide {}

    /// The form of other roles for an account.
    record Proposing(PersonRow row) implements PersonSide {}

    /// The form of the certificate of an account.
    record Binding(PersonRow row) implements PersonSide {}

    /// One more question before something is done.
    record Asking(PersonAct act, PersonRow row) implements PersonSide {}

    /// A one-time password.
    record Secret(OneTime password) implements PersonSide {}
}
