/// The picture of one tile.
@NullMarked
package org.xunyao.app.wall.picture;

import org.jspecify.annotations.NullMarked;
