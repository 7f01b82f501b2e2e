/// Cameras from which nothing comes (离线): since when, whether that can be said at all, and what others of the shop
/// say of it.
@NullMarked
package org.xunyao.supervision.outage;

import org.jspecify.annotations.NullMarked;
