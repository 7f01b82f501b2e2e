/// When pharmacies are open.
@NullMarked
package org.xunyao.registry.hours;

import org.jspecify.annotations.NullMarked;
