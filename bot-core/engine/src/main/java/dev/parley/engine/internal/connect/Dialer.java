package dev.parley.engine.internal.connect;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Opens TCP connections, with TLS where asked for: the certificate is checked, and so is that it is
 * the host's. Netty's own time-outs are off: every wait here is one that a test can drive.
 */
public final class Dialer {

  private final SslContext tls;
  private final Resolver resolver;

  /**
   * @param tls what certificates are checked with; null for the JVM's default
   */
  public Dialer(@Nullable SSLContext tls, Resolver resolver) {
    this.tls =
        new JdkSslContext(
            tls == null ? defaultTls() : tls,
            true,
            null,
            IdentityCipherSuiteFilter.INSTANCE,
            null,
            ClientAuth.NONE,
            null,
            false);
    this.resolver = resolver;
  }

  /** Connects; the handlers come behind TLS, in their order. */
  ChannelFuture dial(EventLoop loop, Endpoint endpoint, ChannelHandler... handlers) {
    return new Bootstrap()
        .group(loop)
        .channel(NioSocketChannel.class)
        .resolver(resolver)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0)
        .handler(
            new ChannelInitializer<>() {
              @Override
              protected void initChannel(Channel channel) {
                if (endpoint.tls()) {
                  channel.pipeline().addLast(secured(channel, endpoint));
                }
                channel.pipeline().addLast(handlers);
              }
            })
        .connect(endpoint.host(), endpoint.port());
  }

  private SslHandler secured(Channel channel, Endpoint endpoint) {
    SslHandler handler = tls.newHandler(channel.alloc(), endpoint.host(), endpoint.port());
    handler.setHandshakeTimeoutMillis(0);
    handler.setCloseNotifyFlushTimeoutMillis(0);
    var parameters = handler.engine().getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    handler.engine().setSSLParameters(parameters);
    return handler;
  }

  private static SSLContext defaultTls() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the JVM has no TLS", e);
    }
  }
}
