package dev.parley.example.server;

import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The IM server inside this process, {@code parley.sandbox}.
 *
 * @param enabled whether it is started
 * @param address the address it binds to; anything but the loopback lets others in
 * @param port its port, 0 for any free one
 * @param appKey the app key it answers to
 * @param appSecret the secret that Server API calls are signed with
 * @param groups groups that exist from the start, by id, with their members
 */
@ConfigurationProperties("parley.sandbox")
public record SandboxProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("8081") int port,
    @DefaultValue("sandbox") String appKey,
    @DefaultValue("sandbox-secret") String appSecret,
    @DefaultValue Map<String, List<String>> groups) {}
