package dev.parley.starter.calls;

import dev.parley.api.Reply;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.ArgumentCall;
import dev.parley.api.handler.ArgumentResolver;
import dev.parley.api.handler.HandlerInterceptor;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.starter.shop.ShopConfiguration;
import java.lang.reflect.Parameter;
import java.util.Currency;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;

/** Its beans stand around the handlers of all plugins, those of the plugin around its own. */
@SpringBootApplication
public class CallsApplication {

  @Bean
  PluginDescriptor shop() {
    return new PluginDescriptor("shop", "Sells", ShopConfiguration.class);
  }

  @Bean
  ArgumentResolver currencies() {
    return new ArgumentResolver() {
      @Override
      public boolean supports(Parameter parameter) {
        return parameter.getType() == Currency.class;
      }

      @Override
      public Object resolve(ArgumentCall call) {
        return Currency.getInstance(call.text().orElse("CNY"));
      }
    };
  }

  @Bean
  @Order(2)
  HandlerInterceptor inner() {
    return adding("inner");
  }

  @Bean
  @Order(1)
  HandlerInterceptor outer() {
    return adding("outer");
  }

  private static HandlerInterceptor adding(String name) {
    return call ->
        call.proceed().stream()
            .map(reply -> Reply.text(((TextContent) reply.content()).text() + ' ' + name))
            .toList();
  }
}
