/// Rows of what surrounds reviews: alarms that went up, and second readings of verdicts.
@NullMarked
package org.xunyao.store.review;

import org.jspecify.annotations.NullMarked;
