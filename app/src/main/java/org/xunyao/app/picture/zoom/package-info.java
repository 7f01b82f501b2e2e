/// Looking closer at a picture than its place shows it (数码放大).
@NullMarked
package org.xunyao.app.picture.zoom;

import org.jspecify.annotations.NullMarked;
