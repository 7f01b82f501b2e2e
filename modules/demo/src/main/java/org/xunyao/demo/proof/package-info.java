/// The proof of a tour by foreign means: programs and libraries of other makers look at what it left on
/// the disk.
@NullMarked
package org.xunyao.demo.proof;

import org.jspecify.annotations.NullMarked;
