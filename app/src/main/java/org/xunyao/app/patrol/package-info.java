/// Patrols on the video wall (轮巡): the bar, the marked tile, what is looked at and what counts.
@NullMarked
package org.xunyao.app.patrol;

import org.jspecify.annotations.NullMarked;
