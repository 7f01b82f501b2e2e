/// Rows of a neutral export as lines of JSON.
@NullMarked
package org.xunyao.wire.neutral;

import org.jspecify.annotations.NullMarked;
