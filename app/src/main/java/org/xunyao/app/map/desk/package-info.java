/// What fills the map in one person's name.
@NullMarked
package org.xunyao.app.map.desk;

import org.jspecify.annotations.NullMarked;
