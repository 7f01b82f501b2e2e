package org.xunyao.app.signin.secret;

import java.util.List;
import java.util.Set;

/// Port: what a new password must be like. It is asked at every key, on the JavaFX thread.
public interface PasswordTerms {
    /// The lines to show, in their order.
    List<PasswordTick> asked();

    /// The fewest characters.
    int least();

    /// The most characters.
    int most();

    /// How many former passwords are remembered; 0 if none are.
    int history();

    /// The lines that these characters do not meet. The array is left as it is and not kept.
    ///
    /// @param login of the account, may be empty
    /// @param name of the person, may be empty
    Set<PasswordTick> unmet(String login, String name, char[] typed);
}
