/// The zones that the worker was told to compare, and what it says of them.
@NullMarked
package org.xunyao.media.link.zones;

import org.jspecify.annotations.NullMarked;
