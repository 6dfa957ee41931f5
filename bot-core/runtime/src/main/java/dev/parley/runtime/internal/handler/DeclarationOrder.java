package dev.parley.runtime.internal.handler;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The methods of a class in the order in which its source declares them. Reflection gives them in
 * no order; the class file keeps the compiler's, which is the source's (Java Virtual Machine
 * Specification, §4.1). A class without a file, made at run time, has its methods by name.
 */
final class DeclarationOrder {

  private DeclarationOrder() {}

  static List<Method> methodsOf(Class<?> type) {
    Map<String, Integer> places = placesIn(type);
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> !method.isSynthetic() && !method.isBridge())
        .sorted(
            Comparator.<Method>comparingInt(
                    method -> places.getOrDefault(descriptor(method), Integer.MAX_VALUE))
                .thenComparing(DeclarationOrder::descriptor))
        .toList();
  }

  private static String descriptor(Method method) {
    return method.getName()
        + MethodType.methodType(method.getReturnType(), method.getParameterTypes())
            .toMethodDescriptorString();
  }

  private static Map<String, Integer> placesIn(Class<?> type) {
    String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
    try (InputStream bytes = type.getResourceAsStream(file)) {
      return bytes == null ? Map.of() : new ClassFile(new DataInputStream(bytes)).methods();
    } catch (IOException e) {
      return Map.of();
    }
  }

  /** As much of a class file as stands before the end of its methods. */
  private record ClassFile(DataInputStream in) {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;

    Map<String, Integer> methods() throws IOException {
      in.skipNBytes(8);
      String[] texts = constantTexts();
      in.skipNBytes(6);
      in.skipNBytes(2L * in.readUnsignedShort());
      members(texts);
      return members(texts);
    }

    private String[] constantTexts() throws IOException {
      String[] texts = new String[in.readUnsignedShort()];
      for (int i = 1; i < texts.length; i++) {
        int tag = in.readUnsignedByte();
        if (tag == UTF8) {
          texts[i] = in.readUTF();
        } else {
          in.skipNBytes(length(tag));
          if (tag == LONG || tag == DOUBLE) {
            i++;
          }
        }
      }
      return texts;
    }

    private static int length(int tag) throws IOException {
      return switch (tag) {
        case 7, 8, 16, 19, 20 -> 2;
        case 15 -> 3;
        case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
        case LONG, DOUBLE -> 8;
        default -> throw new IOException("unknown constant " + tag);
      };
    }

    private Map<String, Integer> members(String[] texts) throws IOException {
      Map<String, Integer> members = new HashMap<>();
      int count = in.readUnsignedShort();
      for (int i = 0; i < count; i++) {
        in.skipNBytes(2);
        members.put(texts[in.readUnsignedShort()] + texts[in.readUnsignedShort()], i);
        int attributes = in.readUnsignedShort();
        for (int a = 0; a < attributes; a++) {
          in.skipNBytes(2);
          in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
        }
      }
      return members;
    }
  }
}
