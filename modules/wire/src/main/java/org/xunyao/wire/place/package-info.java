/// Maps as files.
@NullMarked
package org.xunyao.wire.place;

import org.jspecify.annotations.NullMarked;
