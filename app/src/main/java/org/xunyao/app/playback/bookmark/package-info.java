/// Bookmarks beside the film: set by one key, listed, gone to, taken away and brought back.
@NullMarked
package org.xunyao.app.playback.bookmark;

import org.jspecify.annotations.NullMarked;
