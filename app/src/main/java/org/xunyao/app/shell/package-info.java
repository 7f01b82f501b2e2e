/// The window around every workspace: rail, header, status bar, keys, palette.
@NullMarked
package org.xunyao.app.shell;

import org.jspecify.annotations.NullMarked;
