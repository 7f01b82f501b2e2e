/// What documents say of the station's clock.
@NullMarked
package org.xunyao.documents.clock;

import org.jspecify.annotations.NullMarked;
