package dev.parley.wire.serverapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The signature of a Server API call, and of the service's callbacks: SHA-1 over secret, nonce and
 * timestamp, in lower-case hex, as the service's documents define it. It proves that the caller
 * knows the app secret; it covers neither the path nor the body.
 *
 * <p>A call carries four headers: {@value #APP_KEY}, {@value #NONCE}, {@value #TIMESTAMP} and
 * {@value #SIGNATURE}. Each may come with {@value #PREFIX} before its name, for platforms that
 * strip the plain ones.
 */
public final class ApiSignature {

  public static final String APP_KEY = "App-Key";

  /** Header: any text that does not come twice; the newer documents allow 18 characters. */
  public static final String NONCE = "Nonce";

  /** Header: milliseconds since 1970 by the documents; the vendor's Java SDK sends seconds. */
  public static final String TIMESTAMP = "Timestamp";

  public static final String SIGNATURE = "Signature";

  /** What may come before each header's name. */
  public static final String PREFIX = "RC-";

  private final String appSecret;

  public ApiSignature(String appSecret) {
    this.appSecret = appSecret;
  }

  /** The signature for this nonce and timestamp: 40 digits. */
  public String sign(String nonce, String timestamp) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(sha1.digest((appSecret + nonce + timestamp).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** Whether the signature is the right one; takes the same time however wrong it is. */
  public boolean matches(String nonce, String timestamp, String signature) {
    return MessageDigest.isEqual(sign(nonce, timestamp).getBytes(UTF_8), signature.getBytes(UTF_8));
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "ApiSignature";
  }
}
