package dev.parley.example.server.playground;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The languages of the pages. */
final class Languages {

  static final Locale ENGLISH = Locale.ENGLISH;
  static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private static final List<Locale> KNOWN = List.of(ENGLISH, CHINESE);

  private Languages() {}

  /** The first language the browser asks for that there is; English when there is none. */
  static Locale preferred(HttpServletRequest request) {
    for (Locale wanted : Collections.list(request.getLocales())) {
      for (Locale known : KNOWN) {
        if (known.getLanguage().equals(wanted.getLanguage())) {
          return known;
        }
      }
    }
    return ENGLISH;
  }

  /** The language with this tag; English when there is none. */
  static Locale of(String tag) {
    return KNOWN.stream()
        .filter(known -> known.toLanguageTag().equals(tag))
        .findFirst()
        .orElse(ENGLISH);
  }
}
