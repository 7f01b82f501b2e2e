/// How well signs, labels and bar codes are read.
@NullMarked
package org.xunyao.bench.reading;

import org.jspecify.annotations.NullMarked;
