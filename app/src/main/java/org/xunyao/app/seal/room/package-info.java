/// The workspace 电子印章: what is set of the bureau's electronic seal, and setting it.
@NullMarked
package org.xunyao.app.seal.room;

import org.jspecify.annotations.NullMarked;
