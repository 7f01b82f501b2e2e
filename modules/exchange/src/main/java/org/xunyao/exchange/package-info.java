/// Signed packages between stations and platforms: manifest, container, trust bundle, verification,
/// packing.
@NullMarked
package org.xunyao.exchange;

import org.jspecify.annotations.NullMarked;
