/// The kind of rule that watches the wall on which licences hang.
@NullMarked
package org.xunyao.supervision.kind.wall;

import org.jspecify.annotations.NullMarked;
