/// What the replay shows: picture, timeline, lanes.
@NullMarked
package org.xunyao.app.playback.parts;

import org.jspecify.annotations.NullMarked;
