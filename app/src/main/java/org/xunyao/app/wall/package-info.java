/// The video wall (视频墙): many pictures, and never an old one that looks live.
@NullMarked
package org.xunyao.app.wall;

import org.jspecify.annotations.NullMarked;
