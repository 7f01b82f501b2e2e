/// The forms that can be written, one class for each kind.
@NullMarked
package org.xunyao.app.papers.kinds;

import org.jspecify.annotations.NullMarked;
