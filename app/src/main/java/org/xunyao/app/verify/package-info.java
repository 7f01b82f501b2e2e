/// The stand-alone verifier of packages: `./run verify`, and the words in which the window says the same.
@NullMarked
package org.xunyao.app.verify;

import org.jspecify.annotations.NullMarked;
