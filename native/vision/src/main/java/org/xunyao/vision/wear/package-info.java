/// What the people of a zone wear.
@NullMarked
package org.xunyao.vision.wear;

import org.jspecify.annotations.NullMarked;
