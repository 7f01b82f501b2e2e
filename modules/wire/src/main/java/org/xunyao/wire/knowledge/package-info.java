/// What is looked up, from tables and from full texts of laws.
@NullMarked
package org.xunyao.wire.knowledge;

import org.jspecify.annotations.NullMarked;
