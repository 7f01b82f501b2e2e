/// Where things stand in the county: its map, and the places of its pharmacies.
@NullMarked
package org.xunyao.registry.place;

import org.jspecify.annotations.NullMarked;
