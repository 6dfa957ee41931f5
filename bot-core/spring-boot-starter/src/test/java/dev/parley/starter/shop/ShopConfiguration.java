package dev.parley.starter.shop;

import dev.parley.api.Reply;
import dev.parley.api.content.TextContent;
import dev.parley.api.handler.BotPlugin;
import dev.parley.api.handler.HandlerInterceptor;
import dev.parley.api.handler.OnCommand;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(ShopConfiguration.Shop.class)
public class ShopConfiguration {

  @Bean
  HandlerInterceptor ofTheShop() {
    return call ->
        call.proceed().stream()
            .map(reply -> Reply.text(((TextContent) reply.content()).text() + " shop"))
            .toList();
  }

  @BotPlugin(id = "shop")
  static class Shop {
    @OnCommand("tea")
    String tea() {
      return "tea";
    }
  }
}
