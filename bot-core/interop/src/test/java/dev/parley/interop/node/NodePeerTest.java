package dev.parley.interop.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.interop.client.WebClient;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** The harness itself: what the other tests rely on when they see nothing go wrong. */
@NeedsNode
class NodePeerTest {

  private static final int NAVI_FAILED = 30007;

  @Test
  void nothing_leaves_this_machine(Node node) {
    try (var client =
        WebClient.in(NodePeer.start(node), "any", URI.create("http://192.0.2.1:18080"))) {
      assertThat(client.connect("any").code()).isEqualTo(NAVI_FAILED);
      assertThat(client.toString())
          .contains("may only talk to 127.0.0.1, not to 192.0.2.1")
          .doesNotContain("ECONN", "ENETUNREACH", "fetch failed");
      assertThat(client.awaitDisconnected()).isEqualTo(NAVI_FAILED);
    }
  }
}
