/// What a sample shop has besides its cameras.
@NullMarked
package org.xunyao.demo.shop;

import org.jspecify.annotations.NullMarked;
