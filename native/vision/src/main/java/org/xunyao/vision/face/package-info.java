/// Is it the same face? A detector of faces, an alignment, an embedding and the rules that turn distances
/// into words. It runs when a person asks for one comparison, never over a stream, and keeps nothing.
@NullMarked
package org.xunyao.vision.face;

import org.jspecify.annotations.NullMarked;
