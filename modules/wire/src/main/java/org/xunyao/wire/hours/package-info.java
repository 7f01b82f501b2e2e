/// Opening hours of the sample county.
@NullMarked
package org.xunyao.wire.hours;

import org.jspecify.annotations.NullMarked;
