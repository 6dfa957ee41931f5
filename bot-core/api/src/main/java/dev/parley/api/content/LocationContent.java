package dev.parley.api.content;

/**
 * {@code RC:LBSMsg}: a place on the map.
 *
 * @param latitude degrees, north is positive
 * @param longitude degrees, east is positive
 * @param name what the place is called (key {@code poi})
 * @param thumbnail a small JPEG of the map in Base64 (key {@code content})
 */
public record LocationContent(
    double latitude, double longitude, String name, String thumbnail, ContentMeta meta)
    implements Content {

  /** Nothing beside its own fields. */
  public LocationContent(double latitude, double longitude, String name, String thumbnail) {
    this(latitude, longitude, name, thumbnail, ContentMeta.NONE);
  }

  @Override
  public String objectName() {
    return "RC:LBSMsg";
  }
}
