/// Privacy masks on the screen: said with every picture, lifted by a key (隐私遮挡).
@NullMarked
package org.xunyao.app.mask.view;

import org.jspecify.annotations.NullMarked;
