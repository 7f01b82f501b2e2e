/// The alarms that wait, beside the pictures: a queue, a bar on their tiles, a word when new ones come.
@NullMarked
package org.xunyao.app.alarms.beside;

import org.jspecify.annotations.NullMarked;
