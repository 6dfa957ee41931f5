package dev.parley.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.interop.client.Peer;
import dev.parley.interop.client.WebClient;
import dev.parley.interop.node.Node;
import dev.parley.interop.node.NodePeer;
import dev.parley.sandbox.Sandbox;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** People in front of a sandbox, each with a web client of the vendor. */
final class Users implements AutoCloseable {

  private final Supplier<Peer> peers;
  private final Sandbox sandbox;
  private final List<WebClient> clients = new ArrayList<>();

  /** People whose clients run in Node.js. */
  Users(Node node, Sandbox sandbox) {
    this(() -> NodePeer.start(node), sandbox);
  }

  /**
   * People whose clients run elsewhere.
   *
   * @param peers starts one more
   */
  Users(Supplier<Peer> peers, Sandbox sandbox) {
    this.peers = peers;
    this.sandbox = sandbox;
  }

  /** A client that is not connected yet. */
  WebClient client() {
    WebClient client = WebClient.in(peers.get(), sandbox.appKey(), URI.create(sandbox.navigator()));
    clients.add(client);
    return client;
  }

  /** A client that is connected as this user and has pulled what was waiting. */
  WebClient online(String userId) {
    WebClient client = client();
    assertThat(client.connect(sandbox.tokenFor(userId)).code()).as("%s", client).isZero();
    client.awaitOfflinePulled();
    return client;
  }

  /** Ends the clients. None of them may have met bytes that it could not read. */
  @Override
  public void close() {
    try {
      assertThat(clients).flatMap(WebClient::complaints).isEmpty();
    } finally {
      clients.forEach(WebClient::close);
    }
  }
}
