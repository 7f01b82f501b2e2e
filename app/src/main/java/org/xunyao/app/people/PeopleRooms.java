package org.xunyao.app.people;

import java.util.Optional;
import org.xunyao.app.people.matrix.MatrixViewModel;
import org.xunyao.app.people.persons.PersonsViewModel;
import org.xunyao.app.people.sessions.SessionsViewModel;

/// The pages that the person at the window may open; at least one.
///
/// @param persons the accounts
/// @param matrix the powers
/// @param sessions who is signed in
public record PeopleRooms(
        Optional<PersonsViewModel> persons, Optional<MatrixViewModel> matrix, Optional<SessionsViewModel> sessions) {
    /// Reads every page that is there.
    public void refresh() {
        persons.ifPresent(PersonsViewModel::refresh);
        matrix.ifPresent(MatrixViewModel::refresh);
        sessions.ifPresent(SessionsViewModel::refresh);
    }
}
