/** What the process as a whole needs: carriers for virtual threads, and a reason to stay alive. */
@NullMarked
package dev.parley.starter.process;

import org.jspecify.annotations.NullMarked;
