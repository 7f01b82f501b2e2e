/// Whether a camera gave a usable picture, minute by minute, and the honest online rate that follows from
/// it (在线率). What nobody recorded is not known: neither up nor down.
@NullMarked
package org.xunyao.supervision.online;

import org.jspecify.annotations.NullMarked;
