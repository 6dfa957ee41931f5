package dev.parley.api.store;

/** Makes a value of a row. */
@FunctionalInterface
public interface RowMapper<T> {

  T map(Row row);
}
