package dev.parley.interop.node;

/** The published clients of the vendor that tests can be run with. */
public enum WebLibrary {
  /** {@code @rongcloud/imlib-next} 5.38.0, what an app would use today. */
  IMLIB_NEXT("imlib-next"),
  /** {@code @rongcloud/imlib-v4} 4.6.4, an older line: navigation comes as a script (JSONP). */
  IMLIB_V4("imlib-v4");

  private final String folder;

  WebLibrary(String folder) {
    this.folder = folder;
  }

  /** The name of its folder, in the sources and where it is installed. */
  String folder() {
    return folder;
  }
}
