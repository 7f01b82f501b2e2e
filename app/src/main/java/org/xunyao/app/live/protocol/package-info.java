/// The protocols by which streams come to this station.
@NullMarked
package org.xunyao.app.live.protocol;

import org.jspecify.annotations.NullMarked;
