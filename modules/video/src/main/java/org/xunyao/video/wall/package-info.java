/// What stands where on a video wall (视频墙布局): layouts, the plan of a wall with its undoing, views by
/// name. Values only; how they are drawn and where they are kept is not known here.
@NullMarked
package org.xunyao.video.wall;

import org.jspecify.annotations.NullMarked;
