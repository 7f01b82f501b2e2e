/// What the station and its media worker say to each other: messages, their framing, and the layout of
/// the shared pictures. Both sides distrust the other: every size is computed here, none is believed from
/// the wire or the file.
@NullMarked
package org.xunyao.media.protocol;

import org.jspecify.annotations.NullMarked;
