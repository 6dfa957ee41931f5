package dev.parley.example.server.playground;

import dev.parley.example.server.SandboxOnly;
import jakarta.servlet.SessionTrackingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** How the web server serves the playground. */
@Configuration(proxyBeanMethods = false)
@SandboxOnly
class PlaygroundConfiguration {

  private static final Duration REMEMBER_LANGUAGE = Duration.ofDays(365);

  /** The texts; a machine in another language does not change them. */
  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("messages");
    texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
    texts.setFallbackToSystemLocale(false);
    return texts;
  }

  /** What the visitor chose, or else what the browser asks for. */
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("parley-language");
    resolver.setCookieMaxAge(REMEMBER_LANGUAGE);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    resolver.setDefaultLocaleFunction(Languages::preferred);
    return resolver;
  }

  @Bean
  CookieSameSiteSupplier sessionCookie() {
    return CookieSameSiteSupplier.ofStrict().whenHasName("JSESSIONID");
  }

  /** The session's id never stands in an address. */
  @Bean
  ServletContextInitializer sessionsByCookie() {
    return servlets -> servlets.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
  }

  @Bean
  WebMvcConfigurer playgroundWeb(RequestGuard guard, Visitors visitors) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/", "/playground/**");
      }

      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(visitors);
      }
    };
  }
}
