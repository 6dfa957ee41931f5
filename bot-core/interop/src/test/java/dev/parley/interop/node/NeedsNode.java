package dev.parley.interop.node;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests with the vendor's web client. They are skipped, with the reason printed, where Node.js or
 * the npm registry cannot be had; with {@code -Dinterop.required=true} that is a failure. A {@link
 * Node} may be asked for as a parameter.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NodeExtension.class)
public @interface NeedsNode {

  /** The client that the tests are run with. */
  WebLibrary value() default WebLibrary.IMLIB_NEXT;
}
