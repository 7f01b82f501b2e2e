/// Opens the station's database and closes it: one instance, one schema, made under another name until it
/// is whole.
@NullMarked
package org.xunyao.store;

import org.jspecify.annotations.NullMarked;
