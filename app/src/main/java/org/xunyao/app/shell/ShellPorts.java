package org.xunyao.app.shell;

import java.util.Optional;
import java.util.function.Consumer;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;

/// What the window asks of the composition root.
///
/// @param signOut ends the session
/// @param password shows the form in which one changes one's own password
/// @param keys what this person may do to the keys of the data and to the clock
/// @param lock shows the sign-in form over the window; recording goes on
/// @param theme wears another theme
/// @param language builds the window again in another language
/// @param whole lets the window take the whole screen, or gives it back
public record ShellPorts(
        Runnable signOut,
        Runnable password,
        Keys keys,
        Runnable lock,
        Consumer<Theme> theme,
        Consumer<Language> language,
        Consumer<Boolean> whole) {
    /// Each for those who may.
    ///
    /// @param passphrase shows the form in which the start-up passphrase is changed
    /// @param recovery shows the form before another recovery key is made
    /// @param dataKey shows the form before all data is encrypted with another key
    /// @param clock shows the form in which the wall clock is confirmed
    public record Keys(
            Optional<Runnable> passphrase,
            Optional<Runnable> recovery,
            Optional<Runnable> dataKey,
            Optional<Runnable> clock) {
        /// Nothing.
        public static final Keys NONE =
                new Keys(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
