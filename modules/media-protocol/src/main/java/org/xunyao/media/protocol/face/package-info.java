/// One question about faces and its answer, over the standard streams of a process that lives as long as they
/// take. It is no message of the media worker: what looks at streams cannot ask it.
@NullMarked
package org.xunyao.media.protocol.face;

import org.jspecify.annotations.NullMarked;
