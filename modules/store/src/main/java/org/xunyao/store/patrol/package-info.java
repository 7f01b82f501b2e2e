/// Rows of the patrols of the video wall.
@NullMarked
package org.xunyao.store.patrol;

import org.jspecify.annotations.NullMarked;
