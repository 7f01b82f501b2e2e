/// Turning the selected camera of the wall (云台): its state, its panel beside the pictures, its keys.
@NullMarked
package org.xunyao.app.ptz;

import org.jspecify.annotations.NullMarked;
