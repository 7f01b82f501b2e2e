/// Reads film files picture by picture, for the technician's commands. Nothing of a camera comes
/// here.
@NullMarked
package org.xunyao.player.film;

import org.jspecify.annotations.NullMarked;
