package dev.parley.wire.navi;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.wire.MalformedException;
import dev.parley.wire.WireOptions;
import dev.parley.wire.json.Body;
import dev.parley.wire.json.Json;
import dev.parley.wire.json.JsonObject;
import dev.parley.wire.json.JsonOutput;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Navigation documents from text and to text: plain JSON, as clients of today ask for it, and JSON
 * inside the call of a function, as older ones do ({@code getServerEndpoint({...});}).
 */
public final class NaviCodec {

  private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]{0,63}");

  /** {@code type} of a private cloud. */
  private static final int PRIVATE_CLOUD = 1;

  private final Json json;

  public NaviCodec(WireOptions options) {
    json = new Json(options);
  }

  /**
   * Reads a document of either form. Without a {@code code} it is a good one.
   *
   * @throws MalformedException when it is of neither form
   */
  public NaviDocument read(byte[] body) {
    JsonObject in = json.read(Body.of(unwrap(new String(body, UTF_8).strip())));
    return new NaviDocument(
        in.has("code") ? in.number("code") : NaviDocument.OK,
        in.text("userId"),
        in.number("type") == PRIVATE_CLOUD,
        in.objects("serverAddr").stream()
            .map(
                it ->
                    new ServerAddress(it.text("addr"), it.number("protocol"), it.number("weight")))
            .toList(),
        in.text("server"),
        backups(in.text("backupServer")),
        new NaviFeatures(
            in.number("openAnti") == 1,
            in.flag("kvStorage"),
            in.has("openHistoryMsg") && in.text("openHistoryMsg").equals("0"),
            in.number("serverSaveUnread") == 1,
            in.number("ugMsg"),
            in.number("ugDriven"),
            in.number("sessionCfg"),
            in.number("grpRRVer")));
  }

  private static List<String> backups(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static String unwrap(String text) {
    if (text.startsWith("{")) {
      return text;
    }
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    if (open < 0 || close < open || !FUNCTION.matcher(text.substring(0, open)).matches()) {
      throw new MalformedException("The navigation answer is neither JSON nor a call with JSON.");
    }
    return text.substring(open + 1, close);
  }

  /** Plain JSON. */
  public byte[] write(NaviDocument document) {
    return json.write(out -> write(document, out));
  }

  /**
   * JSON inside a call.
   *
   * @param function the name that the client asked for
   * @throws IllegalArgumentException when that is no name, since it would run in a browser
   */
  public byte[] writeCall(String function, NaviDocument document) {
    if (!FUNCTION.matcher(function).matches()) {
      throw new IllegalArgumentException("not the name of a function: " + function);
    }
    return (function + '(' + new String(write(document), UTF_8) + ");").getBytes(UTF_8);
  }

  private static void write(NaviDocument it, JsonOutput out) {
    NaviFeatures features = it.features();
    out.number("code", it.code()).optional("userId", it.userId());
    if (it.isPrivateCloud()) {
      out.number("type", PRIVATE_CLOUD);
    }
    if (!it.servers().isEmpty()) {
      out.objects("serverAddr", it.servers().stream().map(NaviCodec::server).toList());
    }
    // Logs stay where they are: without logSwitch 0 the vendor's client sends them to the vendor.
    out.optional("server", it.server())
        .optional("backupServer", String.join(",", it.fallbacks()))
        .number("openAnti", features.flaggedConnAck() ? 1 : 0)
        .number("kvStorage", features.entries() ? 1 : 0)
        .number("openHistoryMsg", features.directDelivery() ? 0 : 1)
        .number("serverSaveUnread", features.unreadOnServer() ? 1 : 0)
        .number("ugMsg", features.ultraGroups())
        .number("ugDriven", features.ultraGroupChannels())
        .number("sessionCfg", features.conversationList())
        .number("grpRRVer", features.receiptVersion())
        .number("logSwitch", 0);
  }

  private static Consumer<JsonOutput> server(ServerAddress it) {
    return out ->
        out.text("addr", it.address())
            .number("protocol", it.protocol())
            .number("weight", it.weight());
  }
}
