/// What makes the first paper after a start as quick as those after it.
@NullMarked
package org.xunyao.app.papers.warm;

import org.jspecify.annotations.NullMarked;
