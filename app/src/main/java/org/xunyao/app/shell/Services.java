package org.xunyao.app.shell;

import java.time.ZoneId;
import org.xunyao.ui.notice.Notices;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Texts;

/// What the window's parts share.
///
/// @param texts the shell's bundle and those with the titles of the workspaces
/// @param zone in which times are written
public record Services(Texts texts, Tasks tasks, Notices notices, ZoneId zone) {
    /// Base name of the shell's own message bundle.
    public static final String BUNDLE = "org.xunyao.app.shell.shell";
}
