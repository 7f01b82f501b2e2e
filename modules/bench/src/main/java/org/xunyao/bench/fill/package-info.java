/// How much of a document is filled before anybody types.
@NullMarked
package org.xunyao.bench.fill;

import org.jspecify.annotations.NullMarked;
