/// Rows of pharmacies, their pharmacists and their cameras.
@NullMarked
package org.xunyao.store.registry;

import org.jspecify.annotations.NullMarked;
