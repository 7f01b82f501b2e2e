/// Single pictures of live cameras, to draw over.
@NullMarked
package org.xunyao.app.live.still;

import org.jspecify.annotations.NullMarked;
