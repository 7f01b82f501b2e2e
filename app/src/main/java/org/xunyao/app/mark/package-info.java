/// The mark over everything that is shown: who looked, and when.
@NullMarked
package org.xunyao.app.mark;

import org.jspecify.annotations.NullMarked;
