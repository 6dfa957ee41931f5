/** Scripts that wait for answers: run, put aside, and run again up to where they were. */
@NullMarked
package dev.parley.runtime.internal.dialog;

import org.jspecify.annotations.NullMarked;
