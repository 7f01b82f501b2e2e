package org.xunyao.media.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where the worker runs.
public interface Sandbox {
    /// The command line that runs another one inside.
    ///
    /// @param command what to run; file descriptor 3 is passed on
    /// @param environment all variables that the command sees
    /// @param scratch folders that look empty and writable inside and are gone with it
    /// @param readOnly files and folders that it may read, also inside of scratch folders
    List<String> wrap(List<String> command, Map<String, String> environment, List<Path> scratch, List<Path> readOnly);

    /// What the system page says about it.
    Confinement confinement();

    /// How well the worker is locked up.
    ///
    /// @param on whether there is a sandbox at all
    /// @param why `bubblewrap`, or why not: `MEDIA-NO-BWRAP`, `MEDIA-BWRAP-REFUSED`, `MEDIA-SANDBOX-OFF`
    record Confinement(boolean on, String why) {}

    /// No sandbox: the worker is a plain child process.
    ///
    /// @param why a code for the system page
    static Sandbox none(String why) {
        return new Sandbox() {
            @Override
            public List<String> wrap(
                    List<String> command, Map<String, String> environment, List<Path> scratch, List<Path> readOnly) {
                return command;
            }

            @Override
            public Confinement confinement() {
                return new Confinement(false, why);
            }
        };
    }
}
