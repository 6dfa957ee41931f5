package dev.parley.starter;

import dev.parley.api.time.Timers;
import dev.parley.runtime.BotRuntime;
import dev.parley.starter.api.MemberEvents;
import dev.parley.starter.api.TokenIsSet;
import dev.parley.starter.properties.ParleyProperties;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.servlet.DispatcherServlet;

/** What is served over HTTP, where there is a web server and a token. */
@AutoConfiguration(after = ParleyAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
@Conditional(TokenIsSet.class)
public class ApiAutoConfiguration {

  @Bean
  MemberEvents parleyMemberEvents(ParleyProperties properties, BotRuntime runtime, Timers timers) {
    return new MemberEvents(properties, runtime, timers);
  }
}
