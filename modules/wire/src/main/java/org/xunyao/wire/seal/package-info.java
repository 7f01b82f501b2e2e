/// Tables of the bureau's electronic seal.
@NullMarked
package org.xunyao.wire.seal;

import org.jspecify.annotations.NullMarked;
