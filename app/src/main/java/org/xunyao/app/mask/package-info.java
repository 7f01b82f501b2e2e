/// Privacy masks at the station (隐私遮挡): what is hidden now, lifting it for a while, drawing it.
@NullMarked
package org.xunyao.app.mask;

import org.jspecify.annotations.NullMarked;
