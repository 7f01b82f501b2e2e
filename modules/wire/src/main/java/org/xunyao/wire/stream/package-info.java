/// Tables about cameras' streams.
@NullMarked
package org.xunyao.wire.stream;

import org.jspecify.annotations.NullMarked;
