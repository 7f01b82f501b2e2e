/// Where views and the last wall of each person are kept (视图的保存).
@NullMarked
package org.xunyao.app.wall.memory;

import org.jspecify.annotations.NullMarked;
