/// What opens over the pictures of the wall for a moment: a list to search in, a field for a name.
@NullMarked
package org.xunyao.app.wall.pane;

import org.jspecify.annotations.NullMarked;
