/// Opening hours of the shop whose post is in front.
@NullMarked
package org.xunyao.app.duty.hours;

import org.jspecify.annotations.NullMarked;
