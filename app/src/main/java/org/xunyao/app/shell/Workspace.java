package org.xunyao.app.shell;

import java.util.function.Supplier;
import javafx.beans.value.ObservableIntegerValue;
import javafx.scene.Parent;
import org.xunyao.ui.control.Icon;

/// One place of work in the rail. What is not finished, or not permitted, is not passed in and does not
/// exist.
///
/// @param id stable, such as `wall`
/// @param titleKey of the shell's message bundle, or of a bundle given with it
/// @param view called once, when the workspace is first opened
/// @param waiting how much waits for this user; shown as a badge when above 0
public record Workspace(String id, String titleKey, Icon icon, Supplier<Parent> view, ObservableIntegerValue waiting) {}
