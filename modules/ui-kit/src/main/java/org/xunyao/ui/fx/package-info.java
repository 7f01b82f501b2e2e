/// The one door to the JavaFX application thread.
@NullMarked
package org.xunyao.ui.fx;

import org.jspecify.annotations.NullMarked;
