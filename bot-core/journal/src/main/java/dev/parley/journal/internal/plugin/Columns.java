package dev.parley.journal.internal.plugin;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The names of the columns of a query, in lower case, and their places from 0. */
record Columns(Map<String, Integer> places) {

  static Columns of(ResultSetMetaData data) throws SQLException {
    Map<String, Integer> places = new TreeMap<>();
    for (int i = 1; i <= data.getColumnCount(); i++) {
      places.putIfAbsent(data.getColumnLabel(i).toLowerCase(Locale.ROOT), i - 1);
    }
    return new Columns(places);
  }

  int place(String name) {
    Integer place = places.get(name.toLowerCase(Locale.ROOT));
    if (place == null) {
      throw new IllegalArgumentException(
          "column \"" + name + "\": the query has only " + places.keySet());
    }
    return place;
  }
}
