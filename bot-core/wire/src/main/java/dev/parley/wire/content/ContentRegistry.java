package dev.parley.wire.content;

import java.util.HashMap;
import java.util.Map;

/**
 * Which kind each message type is of. The kinds of the service's own types are those of its web
 * client; an app adds its own types. A type that is not in it is a {@link ContentKind#COMMAND}.
 */
public final class ContentRegistry {

  /** The service's own types. */
  public static final ContentRegistry STANDARD = standard();

  private final Map<String, ContentKind> kinds;

  private ContentRegistry(Map<String, ContentKind> kinds) {
    this.kinds = kinds;
  }

  /** What is done with messages of this type. */
  public ContentKind kind(String objectName) {
    return kinds.getOrDefault(objectName, ContentKind.COMMAND);
  }

  /** A registry that knows one more type, or another kind of one. */
  public ContentRegistry with(String objectName, ContentKind kind) {
    Map<String, ContentKind> more = new HashMap<>(kinds);
    more.put(objectName, kind);
    return new ContentRegistry(Map.copyOf(more));
  }

  private static ContentRegistry standard() {
    Map<String, ContentKind> kinds = new HashMap<>();
    put(
        kinds,
        ContentKind.COUNTED,
        "RC:TxtMsg",
        "RC:ImgMsg",
        "RC:VcMsg",
        "RC:HQVCMsg",
        "RC:GIFMsg",
        "RC:FileMsg",
        "RC:SightMsg",
        "RC:LBSMsg",
        "RC:ImgTextMsg",
        "RC:ReferenceMsg",
        "RC:CombineMsg",
        "RC:CombineV2Msg",
        "RC:StreamMsg",
        "RC:PSImgTxtMsg",
        "RC:PSMultiImgTxtMsg",
        "RCJrmf:RpMsg",
        "RCJrmf:RpOpendMsg",
        "RC:RLStart",
        "RC:RLEnd");
    put(
        kinds,
        ContentKind.STORED,
        "RC:InfoNtf",
        "RC:CmdNtf",
        "RC:GrpNtf",
        "RC:ContactNtf",
        "RC:ProfileNtf",
        "RC:RcNtf",
        "RC:RcCmd");
    put(kinds, ContentKind.STATUS, "RC:TypSts", "RC:InterceptMsg", "RC:RL");
    return new ContentRegistry(Map.copyOf(kinds));
  }

  private static void put(Map<String, ContentKind> kinds, ContentKind kind, String... names) {
    for (String name : names) {
      kinds.put(name, kind);
    }
  }
}
