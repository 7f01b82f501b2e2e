/// Work in the background: named, with progress, cancellable, never on the JavaFX thread.
@NullMarked
package org.xunyao.ui.task;

import org.jspecify.annotations.NullMarked;
