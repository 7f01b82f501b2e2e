/// The tables of identity.
@NullMarked
package org.xunyao.wire.identity;

import org.jspecify.annotations.NullMarked;
