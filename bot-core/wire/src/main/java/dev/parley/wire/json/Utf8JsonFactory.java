package dev.parley.wire.json;

import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.UTF8StreamJsonParser;

/**
 * Takes all bytes for UTF-8. Jackson's own factory looks at the first bytes and takes some bodies
 * for UTF-16 or UTF-32, which no other reader of the same body does.
 */
final class Utf8JsonFactory extends JsonFactory {

  private static final long serialVersionUID = 1L;

  Utf8JsonFactory(StreamReadConstraints constraints) {
    super(JsonFactory.builder().streamReadConstraints(constraints));
  }

  @Override
  protected JsonParser _createParser(
      ObjectReadContext reading, IOContext context, byte[] data, int offset, int length) {
    _checkRangeBoundsForByteArray(data, offset, length);
    _streamReadConstraints.validateDocumentLength(length);
    context.setEncoding(JsonEncoding.UTF8);
    return new UTF8StreamJsonParser(
        reading,
        context,
        reading.getStreamReadFeatures(_streamReadFeatures),
        reading.getFormatReadFeatures(_formatReadFeatures),
        null,
        _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
        data,
        offset,
        offset + length,
        0,
        false);
  }
}
