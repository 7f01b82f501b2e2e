/// What stands between the running cameras and the windows of the wall: rights, and several windows.
@NullMarked
package org.xunyao.app.wall.feed;

import org.jspecify.annotations.NullMarked;
