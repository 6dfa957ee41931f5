package dev.parley.api.plugin;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * What a plugin says to people, in one language. The texts stand in resource bundles beside a class
 * of the plugin, in UTF-8: {@code texts.properties} in English, and {@code texts_zh.properties} and
 * the like in other languages. A gap for a detail is written <code>{0}</code>, and an apostrophe is
 * doubled, as {@link MessageFormat} wants it.
 *
 * <p>A handler takes its texts as a parameter: those beside its class, in the language of its
 * account.
 */
public final class Texts {

  private final ResourceBundle bundle;
  private final Locale locale;

  private Texts(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /**
   * The texts beside a class.
   *
   * @param locale English is spoken where there are no texts in its language
   * @throws IllegalArgumentException when there are no texts beside the class
   */
  public static Texts beside(Class<?> type, Locale locale) {
    String name = type.getPackageName() + ".texts";
    ResourceBundle.Control control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    try {
      return new Texts(
          ResourceBundle.getBundle(name, locale, type.getClassLoader(), control), locale);
    } catch (MissingResourceException e) {
      throw new IllegalArgumentException(
          "there is no texts.properties beside " + type.getName(), e);
    }
  }

  /** The language that was asked for. */
  public Locale locale() {
    return locale;
  }

  /** Whether there is such a text. */
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /**
   * A text with its gaps filled.
   *
   * @param details are written as the language writes them, numbers with its separators; what shall
   *     stay as it is, as ids do, is given as a {@code String}
   * @throws MissingResourceException when there is no such text
   */
  public String text(String key, Object... details) {
    return new MessageFormat(bundle.getString(key), locale).format(details);
  }
}
