package dev.parley.engine.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of its own, made with the JDK's keytool, and what it has signed. */
final class TestAuthority {

  private static final String PASSWORD = "password";
  private static final String AUTHORITY = "authority";
  private static final String SERVER = "server";

  private final KeyStore keys;

  private TestAuthority(KeyStore keys) {
    this.keys = keys;
  }

  /**
   * Makes an authority, and a server's certificate that it has signed.
   *
   * @param host what the certificate names, as keytool writes it: {@code ip:127.0.0.1} or {@code
   *     dns:example.com}
   */
  static TestAuthority of(Path directory, String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = Files.createTempDirectory(directory, "keys").resolve("keys.p12");
    keytool(
        store, "-alias", AUTHORITY, "-dname", "CN=test authority", "-ext", "bc:critical=ca:true");
    keytool(
        store,
        "-alias",
        SERVER,
        "-dname",
        "CN=test server",
        "-ext",
        "san=" + host,
        "-signer",
        AUTHORITY);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return new TestAuthority(keys);
  }

  /** What a server needs to say who it is. */
  SslContext server() throws GeneralSecurityException, IOException {
    X509Certificate[] chain =
        Arrays.stream(keys.getCertificateChain(SERVER))
            .map(X509Certificate.class::cast)
            .toArray(X509Certificate[]::new);
    return SslContextBuilder.forServer(
            (PrivateKey) keys.getKey(SERVER, PASSWORD.toCharArray()), chain)
        .build();
  }

  /** What a client needs to believe it, and nobody else. */
  SSLContext client() throws GeneralSecurityException, IOException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry(AUTHORITY, keys.getCertificate(AUTHORITY));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static void keytool(Path store, String... what) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString()));
    command.addAll(List.of(what));
    Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(keytool.exitValue()).as(said).isZero();
  }
}
