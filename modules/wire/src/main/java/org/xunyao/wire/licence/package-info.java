/// Categories that licences name, and licences of the sample county, from tables.
@NullMarked
package org.xunyao.wire.licence;

import org.jspecify.annotations.NullMarked;
