/// What tests of desks stand on, in this module and, as its test jar, in those that use it.
@NullMarked
package org.xunyao.access.room;

import org.jspecify.annotations.NullMarked;
