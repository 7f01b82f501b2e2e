/// How a tile says which of its camera's streams it shows.
@NullMarked
package org.xunyao.app.wall.stream;

import org.jspecify.annotations.NullMarked;
