package dev.parley.wire.content;

import dev.parley.api.content.CallContent;
import dev.parley.api.content.CombinedContent;
import dev.parley.api.content.CustomerServiceContent;
import dev.parley.api.content.LiveLocationContent;
import dev.parley.api.content.PublicServiceContent;
import dev.parley.api.content.RawContent;
import dev.parley.api.content.RedPacketContent;
import dev.parley.api.content.ServiceContent;
import dev.parley.api.content.StreamContent;
import org.jspecify.annotations.Nullable;

/** The types whose fields are not documented: only the family of a body is known. */
final class RawTypes {

  private static final String CALL_PREFIX = "RC:VC";
  private static final String CUSTOMER_SERVICE_PREFIX = "RC:Cs";

  private RawTypes() {}

  /** Whether {@link #of} knows the type. */
  static boolean knows(String objectName) {
    return of(objectName, "") != null;
  }

  /** The body as the record of its family; null for a type that belongs to none. */
  static @Nullable RawContent of(String objectName, String json) {
    return switch (objectName) {
      case "RC:PSImgTxtMsg", "RC:PSMultiImgTxtMsg", "RC:PSCmd" ->
          new PublicServiceContent(objectName, json);
      case "RCJrmf:RpMsg", "RCJrmf:RpOpendMsg" -> new RedPacketContent(objectName, json);
      case "RC:RLStart", "RC:RLEnd", "RC:RLJoin", "RC:RLQuit", "RC:RL" ->
          new LiveLocationContent(objectName, json);
      case "RC:StreamMsg" -> new StreamContent(objectName, json);
      case "RC:CombineV2Msg" -> new CombinedContent(objectName, json);
      case "RC:Delivered",
          "RC:DRMsg",
          "RC:RRMsg",
          "RC:RSMsg",
          "RC:InterceptMsg",
          "RC:LogCmdMsg",
          "RC:CCConfigChangeRequestMsg" ->
          new ServiceContent(objectName, json);
      default -> {
        if (objectName.startsWith(CALL_PREFIX)) {
          yield new CallContent(objectName, json);
        }
        yield objectName.startsWith(CUSTOMER_SERVICE_PREFIX)
            ? new CustomerServiceContent(objectName, json)
            : null;
      }
    };
  }
}
