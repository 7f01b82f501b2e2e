/// What the detector saw, kept for weeks without a picture, so that a rule can be tried on it.
@NullMarked
package org.xunyao.video.looks;

import org.jspecify.annotations.NullMarked;
