/// Finding things out in zones of a picture: reading their words, when it is worth while and there is time.
@NullMarked
package org.xunyao.vision.found;

import org.jspecify.annotations.NullMarked;
