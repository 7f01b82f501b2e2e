/// The workstation shown on the sample county: by hand on a display, or by itself as a tour with a proof.
@NullMarked
package org.xunyao.demo;

import org.jspecify.annotations.NullMarked;
