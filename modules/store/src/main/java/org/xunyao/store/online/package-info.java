/// Rows of the minutes in which cameras gave a usable picture.
@NullMarked
package org.xunyao.store.online;

import org.jspecify.annotations.NullMarked;
