/// The way into the station's data: first run, passphrase, recovery key. No screen; everything here takes its
/// time and belongs off the JavaFX thread.
@NullMarked
package org.xunyao.app.setup;

import org.jspecify.annotations.NullMarked;
