/// The supervised: pharmacies, their pharmacists, the devices that watch them, and areas (监管对象底册).
@NullMarked
package org.xunyao.registry;

import org.jspecify.annotations.NullMarked;
