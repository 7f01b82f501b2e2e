/// What a scanner types: telling it from a person's keys, and one kind of code from another.
@NullMarked
package org.xunyao.supervision.sales.scan;

import org.jspecify.annotations.NullMarked;
