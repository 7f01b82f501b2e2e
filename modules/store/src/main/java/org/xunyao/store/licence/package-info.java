/// Drug business licences in the database.
@NullMarked
package org.xunyao.store.licence;

import org.jspecify.annotations.NullMarked;
