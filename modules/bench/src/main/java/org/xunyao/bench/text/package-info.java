/// T25: hostile text through every field of text.
@NullMarked
package org.xunyao.bench.text;

import org.jspecify.annotations.NullMarked;
