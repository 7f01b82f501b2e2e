package org.xunyao.app.shell;

import java.util.Optional;
import java.util.function.Consumer;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.theme.Theme;

/// What the window asks of the composition root.
///
/// @param signOut ends the session
/// @param password shows the form in which one changes one's own password
/// @param passphrase shows the form in which the start-up passphrase is changed, for those who may
/// @param lock shows the sign-in form over the window; recording goes on
/// @param theme wears another theme
/// @param language builds the window again in another language
public record ShellPorts(
        Runnable signOut,
        Runnable password,
        Optional<Runnable> passphrase,
        Runnable lock,
        Consumer<Theme> theme,
        Consumer<Language> language) {}
