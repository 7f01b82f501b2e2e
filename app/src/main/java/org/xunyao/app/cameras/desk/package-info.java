/// The screen of cameras over the real desks.
@NullMarked
package org.xunyao.app.cameras.desk;

import org.jspecify.annotations.NullMarked;
