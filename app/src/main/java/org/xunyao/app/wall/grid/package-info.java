/// The grid in which pictures lie, and how a person arranges its cells by hand.
@NullMarked
package org.xunyao.app.wall.grid;

import org.jspecify.annotations.NullMarked;
