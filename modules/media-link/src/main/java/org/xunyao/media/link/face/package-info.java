/// Asks about faces in a process of its own, once for each time that a person asks.
@NullMarked
package org.xunyao.media.link.face;

import org.jspecify.annotations.NullMarked;
