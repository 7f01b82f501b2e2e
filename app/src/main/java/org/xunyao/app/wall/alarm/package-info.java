/// What the wall says of an alarm on a camera's tile.
@NullMarked
package org.xunyao.app.wall.alarm;

import org.jspecify.annotations.NullMarked;
