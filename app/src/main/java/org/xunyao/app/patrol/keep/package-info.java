/// Writes looks down beside the window, in their order.
@NullMarked
package org.xunyao.app.patrol.keep;

import org.jspecify.annotations.NullMarked;
