package dev.parley.interop.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests with a browser. They are skipped, with the reason printed, where there is no Chromium with
 * its driver; with {@code -Dinterop.required=true} that is a failure. A {@link Browser} may be
 * asked for as a parameter; all tests of a class share one.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
public @interface NeedsChromium {}
