/// The workstation's window as a person has it: eyes, mouse, keyboard and patience.
@NullMarked
package org.xunyao.demo.window;

import org.jspecify.annotations.NullMarked;
